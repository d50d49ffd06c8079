using NewsSite.Core.Markup.Rendering;

namespace NewsSite.Core.Markup.Quotes;

internal sealed class QuoteHtml : ArticleObjectHtml<QuoteConstructBlock>
{
    protected override void Write(ArticleHtmlRenderer renderer, QuoteConstructBlock obj)
    {
        renderer.Raw("<figure class=\"article-quote\"").SourceLine(obj).Raw(">\n<blockquote>\n").Content(obj);
        renderer.Raw("</blockquote>\n");
        if (obj is not { By: null, Role: null, Source: null, Link: null })
        {
            WriteSource(renderer, obj);
        }

        renderer.Raw("</figure>\n");
    }

    private static void WriteSource(ArticleHtmlRenderer renderer, QuoteConstructBlock quote)
    {
        renderer.Raw("<figcaption class=\"quote-source\">");
        if (quote.By is not null)
        {
            renderer.Raw("<cite class=\"quote-by\">").Name(quote.By).Raw("</cite>");
        }

        if (quote.Role is not null)
        {
            renderer.Raw(" <span class=\"quote-role\">").Inline(quote.Role).Raw("</span>");
        }

        WriteWhere(renderer, quote);
        renderer.Raw("</figcaption>\n");
    }

    private static void WriteWhere(ArticleHtmlRenderer renderer, QuoteConstructBlock quote)
    {
        if (quote is { Source: null, Link: null })
        {
            return;
        }

        renderer.Raw(" <span class=\"quote-where\">");
        if (quote.Link is not null)
        {
            renderer.Raw("<a").Address("href", quote.Link).Raw(">");
        }

        _ = quote.Source is null ? renderer.Say("markup.quote-source") : renderer.Inline(quote.Source);
        renderer.Raw(quote.Link is null ? "</span>" : "</a></span>");
    }
}
