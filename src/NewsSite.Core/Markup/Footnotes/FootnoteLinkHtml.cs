using System.Globalization;
using Markdig.Extensions.Footnotes;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup.Rendering;

namespace NewsSite.Core.Markup.Footnotes;

internal sealed class FootnoteLinkHtml : ArticleObjectHtml<FootnoteLink>
{
    public static string NoteId(Footnote note) => string.Create(CultureInfo.InvariantCulture, $"note_{note.Order}");

    public static string MarkId(FootnoteLink mark) => string.Create(CultureInfo.InvariantCulture, $"mark_{mark.Index}");

    protected override void Write(ArticleHtmlRenderer renderer, FootnoteLink obj)
    {
        // The way back is written by the list of notes.
        if (obj.IsBackLink)
        {
            return;
        }

        renderer.Raw("<sup class=\"footnote-mark\"><a role=\"doc-noteref\"").Attribute("id", MarkId(obj));
        renderer.Attribute("href", "#" + NoteId(obj.Footnote));
        var number = NativeDigits.Of(obj.Footnote.Order, renderer.Language);
        renderer.Attribute("aria-label", renderer.Strings.Format("markup.footnote", number));
        renderer.Raw(">").Text(number).Raw("</a></sup>");
    }
}
