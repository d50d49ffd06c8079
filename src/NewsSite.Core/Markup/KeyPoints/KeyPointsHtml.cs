using NewsSite.Core.Markup.Rendering;

namespace NewsSite.Core.Markup.KeyPoints;

internal sealed class KeyPointsHtml : ArticleObjectHtml<KeyPointsBlock>
{
    protected override void Write(ArticleHtmlRenderer renderer, KeyPointsBlock obj)
    {
        var id = renderer.NextId("key-points");
        renderer.Raw("<section class=\"key-points\"").Attribute("aria-labelledby", id).SourceLine(obj).Raw(">\n");
        renderer.Raw("<h2 class=\"key-points-title\"").Attribute("id", id).Raw(">");
        renderer.Say("markup.key-points").Raw("</h2>\n").Content(obj).Raw("</section>\n");
    }
}
