using Markdig.Syntax;

namespace NewsSite.Core.Markup.Rendering;

internal sealed class BlockQuoteHtml : ArticleObjectHtml<QuoteBlock>
{
    protected override void Write(ArticleHtmlRenderer renderer, QuoteBlock obj) =>
        renderer.Raw("<blockquote").SourceLine(obj).Raw(">\n").Blocks(obj).Raw("</blockquote>\n");
}
