using NewsSite.Core.Markup.Rendering;

namespace NewsSite.Core.Markup.ReadAlso;

internal sealed class ReadAlsoHtml : ArticleObjectHtml<ReadAlsoBlock>
{
    protected override void Write(ArticleHtmlRenderer renderer, ReadAlsoBlock obj)
    {
        var id = renderer.NextId("read-also");
        renderer.Raw("<aside class=\"read-also\"").Attribute("aria-labelledby", id).SourceLine(obj).Raw(">\n");
        renderer.Raw("<p class=\"read-also-title\"").Attribute("id", id).Raw(">");
        renderer.Say("markup.read-also").Raw("</p>\n").Content(obj).Raw("</aside>\n");
    }
}
