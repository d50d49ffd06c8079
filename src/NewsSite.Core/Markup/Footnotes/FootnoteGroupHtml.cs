using Markdig.Extensions.Footnotes;
using NewsSite.Core.Markup.Rendering;

namespace NewsSite.Core.Markup.Footnotes;

internal sealed class FootnoteGroupHtml : ArticleObjectHtml<FootnoteGroup>
{
    protected override void Write(ArticleHtmlRenderer renderer, FootnoteGroup obj)
    {
        renderer.Raw("<section class=\"article-footnotes\" role=\"doc-endnotes\" aria-labelledby=\"notes_title\">\n");
        renderer.Raw("<h2 id=\"notes_title\">").Say("markup.footnotes").Raw("</h2>\n<ol>\n");
        foreach (var note in obj.OfType<Footnote>().OrderBy(n => n.Order))
        {
            Write(renderer, note);
        }

        renderer.Raw("</ol>\n</section>\n");
    }

    private static void Write(ArticleHtmlRenderer renderer, Footnote note)
    {
        renderer.Raw("<li").Attribute("id", FootnoteLinkHtml.NoteId(note)).SourceLine(note).Raw(">").Blocks(note);
        foreach (var mark in note.Links.Where(l => !l.IsBackLink))
        {
            renderer.Raw("<a class=\"footnote-back\" role=\"doc-backlink\"");
            renderer.Attribute("href", "#" + FootnoteLinkHtml.MarkId(mark));
            renderer.Attribute("aria-label", renderer.Strings["markup.back-to-text"]).Raw(">↩</a>");
        }

        renderer.Raw("</li>\n");
    }
}
