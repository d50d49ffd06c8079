using Markdig.Syntax;

namespace NewsSite.Core.Markup.Rendering;

internal sealed class CodeHtml : ArticleObjectHtml<CodeBlock>
{
    protected override void Write(ArticleHtmlRenderer renderer, CodeBlock obj) =>
        renderer
            .Raw("<pre tabindex=\"0\"")
            .SourceLine(obj)
            .Raw("><code>")
            .Text(obj.Lines.ToString())
            .Raw("</code></pre>\n");
}
