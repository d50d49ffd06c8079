using Markdig.Syntax;
using NewsSite.Core.Markup.Rendering;
using NewsSite.Core.Markup.Text;

namespace NewsSite.Core.Markup.Headings;

/// <remarks>The “#” link stands beside the heading, not in it: the heading is read out as its own words alone.</remarks>
internal sealed class HeadingHtml : ArticleObjectHtml<HeadingBlock>
{
    protected override void Write(ArticleHtmlRenderer renderer, HeadingBlock obj)
    {
        if (!renderer.Document.Contents.HeadingIds.TryGetValue(obj, out var id))
        {
            return;
        }

        var tag = $"h{obj.Level}";
        renderer.Raw("<div class=\"article-heading\"").SourceLine(obj).Raw("><").Raw(tag).Attribute("id", id).Raw(">");
        renderer.Inline(obj).Raw("</").Raw(tag).Raw(">");
        renderer.Raw("<a class=\"heading-link\"").Attribute("href", "#" + id);
        renderer.Attribute("aria-label", renderer.Strings.Format("markup.link-to-heading", InlineText.Of(obj)));
        renderer.Raw(">#</a></div>\n");
    }
}
