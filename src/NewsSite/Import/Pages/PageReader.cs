using NewsSite.Import.Pages.Html;
using NewsSite.Import.Pages.Rules;

namespace NewsSite.Import.Pages;

/// <summary>Turns the text or HTML of an existing web page into material for a draft.</summary>
/// <remarks>
/// General rules and language packs only; nothing is fetched, and nothing is lost: every word is in the draft or in
/// <see cref="ImportedPage.Dropped"/>.
/// </remarks>
public static class PageReader
{
    /// <summary>In characters. Longer content is not read at all; the result says so.</summary>
    public const int LargestPage = 4_000_000;

    /// <summary>Never throws; content that cannot be read gives an empty page whose <see cref="ImportedPage.Dropped"/> says why.</summary>
    public static ImportedPage Read(string content)
    {
        if (content.Length > LargestPage)
        {
            return Refused("too-large", content);
        }
        try
        {
            return Choose(content);
        }
        // Patterns give up in time on text made to keep them busy, and no fault of a parser may stop the desk.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return AsItIs(content);
        }
    }

    private static ImportedPage Choose(string content) =>
        content.AsSpan(0, Math.Min(content.Length, 4000)).Count('\0') > 3 ? Refused("binary", content)
        : !PageMarkup.IsHtml(content) ? ReadText(content)
        : PageMarkup.IsHostile(content) ? ReadWithoutTags(content)
        : HtmlPage.Read(content);

    private static ImportedPage AsItIs(string content) =>
        new()
        {
            Blocks =
            [
                .. content
                    .Split('\n')
                    .Select(LineSplitter.EvenOut)
                    .Where(l => l.Length > 0)
                    .Select(l => new ParagraphBlock(MarkdownText.Escape(l), HasQuotation: false)),
            ],
            Dropped = [DroppedText.Of("unreadable", "…")],
        };

    private static ImportedPage Refused(string code, string content) =>
        new() { Dropped = [DroppedText.Of(code, content[..Math.Min(content.Length, 200)])] };

    private static ImportedPage ReadWithoutTags(string html)
    {
        var page = ReadText(PageMarkup.WithoutTags(html));
        return page with { Dropped = [DroppedText.Of("nesting", "HTML"), .. page.Dropped] };
    }

    private static ImportedPage ReadText(string text)
    {
        var draft = new PageDraft(LineSplitter.Split(text), LanguageGuess.Of(text));
        PageRules.Apply(draft, null);
        return PageAssembler.Assemble(draft);
    }
}
