using Markdig.Syntax;

namespace NewsSite.Core.Markup.Rendering;

internal sealed class RuleHtml : ArticleObjectHtml<ThematicBreakBlock>
{
    protected override void Write(ArticleHtmlRenderer renderer, ThematicBreakBlock obj) =>
        renderer.Raw("<hr").SourceLine(obj).Raw(">\n");
}
