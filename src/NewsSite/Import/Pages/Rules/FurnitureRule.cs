namespace NewsSite.Import.Pages.Rules;

/// <summary>Drops lines that are only a label of the old site: menus, share bars, notices, players' words.</summary>
internal static class FurnitureRule
{
    private const int LongestNotice = 400;

    // The order decides which reason a label standing in two lists gets.
    private static readonly string[] Codes =
    [
        "skip-link",
        "player",
        "advertisement",
        "cookies",
        "newsletter",
        "copyright",
        "share",
        "menu",
        "player-part",
    ];

    public static void Apply(PageDraft draft)
    {
        var firstParagraph = draft.FirstParagraphAt();
        foreach (var line in draft.Lines.Where(l => l.IsText))
        {
            if (CodeOf(line) is { } code && !IsLikelyHeading(draft, line, code, firstParagraph))
            {
                Take(draft, line, code);
            }
        }
    }

    /// <returns>Null for a line that says something.</returns>
    public static string? CodeOf(SourceLine line)
    {
        var code = Array.Find(Codes, c => PagePacks.Has(c, line.Label)) ?? ByBeginning(line) ?? ByContent(line);
        return code
            ?? (
                IsResolution(line.Label) ? "player-part"
                : IsCounter(line.Label) ? "share"
                : !line.Text.Any(char.IsLetterOrDigit) ? "separator"
                : null
            );
    }

    private static void Take(PageDraft draft, SourceLine line, string code)
    {
        if (code is "player" or "player-part")
        {
            line.Role = LineRole.Player;
        }
        else if (!PagePacks.Has("watch", line.Label))
        {
            draft.Drop(line, code);
        }
    }

    // One word such as "Culture" between two paragraphs of the story is a heading of the story.
    private static bool IsLikelyHeading(PageDraft draft, SourceLine line, string code, int firstParagraph) =>
        code is "menu" or "share"
        && line.Index > firstParagraph
        && draft.At(line.Index - 1) is { } before
        && draft.At(line.Index + 1) is { } after
        && Shape.IsParagraph(before)
        && Shape.IsParagraph(after)
        && line.WordCount == 1
        && code == "menu";

    private static string? ByBeginning(SourceLine line) =>
        line.Text.Length > LongestNotice ? null
        : Starts(line, "copyright-start") ? "copyright"
        : line.Text.Length > 160 ? null
        : Starts(line, "menu-start") && line.Text.Length <= 60 ? "menu"
        : Starts(line, "newsletter-start") ? "newsletter"
        : Starts(line, "share-start") && line.WordCount <= 14 ? "share"
        : null;

    private static string? ByContent(SourceLine line) =>
        line.Text.Length > LongestNotice ? null
        : PagePacks.AnyIn("skip-link-has", line.Folded) ? "skip-link"
        : PagePacks.AnyIn("copyright-has", line.Folded) ? "copyright"
        : PagePacks.AnyIn("cookies-has", line.Folded) && !line.Text.Contains('"', StringComparison.Ordinal) ? "cookies"
        : PagePacks.AnyIn("newsletter-has", line.Folded) ? "newsletter"
        : null;

    private static bool Starts(SourceLine line, string list) =>
        PagePacks.Phrases(list).Any(p => line.Folded.StartsWith(p, StringComparison.Ordinal));

    // "270p | 9.5MB" among a player's downloads.
    private static bool IsResolution(string label) =>
        label.Length <= 24 && label.IndexOf('p') is >= 3 and <= 4 && label[..3].All(char.IsAsciiDigit);

    // "12 comments", "Share 34": a number beside a label.
    private static bool IsCounter(string label)
    {
        var words = label.Split(' ');
        return words.Length == 2
            && words.Any(w => w.All(char.IsAsciiDigit))
            && words.Any(w => PagePacks.Has("share", w));
    }
}
