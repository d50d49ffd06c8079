using System.Globalization;
using NewsSite.Core.Markup.Rendering;

namespace NewsSite.Core.Markup.Posts;

/// <remarks>Text and link only: nothing of the network loads.</remarks>
internal sealed class PostHtml : ArticleObjectHtml<PostBlock>
{
    protected override void Write(ArticleHtmlRenderer renderer, PostBlock obj)
    {
        renderer.Raw("<figure class=\"article-post\"").SourceLine(obj).Raw(">\n<blockquote>\n").Content(obj);
        renderer.Raw("</blockquote>\n");
        if (obj is not { Author: null, Handle: null, Date: null, Network: null, Link: null })
        {
            renderer.Raw("<figcaption class=\"post-source\">");
            WriteAuthor(renderer, obj);
            WriteDate(renderer, obj.Date);
            WriteLink(renderer, obj);
            renderer.Raw("</figcaption>\n");
        }

        renderer.Raw("</figure>\n");
    }

    private static void WriteAuthor(ArticleHtmlRenderer renderer, PostBlock post)
    {
        if (post.Author is not null)
        {
            renderer.Raw("<cite class=\"post-author\">").Name(post.Author).Raw("</cite> ");
        }

        if (post.Handle is not null)
        {
            renderer.Raw("<span class=\"post-handle\">").LatinText(post.Handle).Raw("</span> ");
        }
    }

    private static void WriteDate(ArticleHtmlRenderer renderer, DateOnly? date)
    {
        if (date is { } day)
        {
            renderer.Raw("<time class=\"post-date\"");
            renderer.Attribute("datetime", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Raw(">");
            renderer.Text(Languages.DayWords.Of(day, renderer.Language)).Raw("</time> ");
        }
    }

    private static void WriteLink(ArticleHtmlRenderer renderer, PostBlock post)
    {
        if (post.Link is not null)
        {
            renderer.Raw("<a class=\"post-link\"").Address("href", post.Link).Raw(">");
            _ = post.Network is null
                ? renderer.Say("markup.view-post-anywhere")
                : renderer.Say("markup.view-post", post.Network);
            renderer.Raw("</a>");
        }
        else if (post.Network is not null)
        {
            renderer.Raw("<span class=\"post-network\">").Name(post.Network).Raw("</span>");
        }
    }
}
