namespace NewsSite.Import.Pages.Rules;

/// <summary>Gives every line that is left its part in the body. Whatever cannot be told is a paragraph.</summary>
internal static class BodyRule
{
    private const int ShortestMenu = 4;
    private static readonly string[] Bullets = ["• ", "- ", "* ", "– ", "— ", "▪ ", "● ", "· ", "‣ "];

    public static void Apply(PageDraft draft)
    {
        DropTailMenu(draft);
        foreach (var line in draft.Lines.Where(l => l.IsOpen))
        {
            line.Role =
                IsListItem(draft, line) ? LineRole.ListItem
                : IsHeading(draft, line) ? LineRole.Heading
                : LineRole.Paragraph;
        }
    }

    /// <summary>The item without its marker; null when the line has none.</summary>
    public static string? AfterBullet(string text) =>
        Bullets.FirstOrDefault(b => text.StartsWith(b, StringComparison.Ordinal)) is { } bullet
            ? text[bullet.Length..].TrimStart()
            : null;

    // A dash alone may open a line of dialogue, so one item is no list.
    private static bool IsListItem(PageDraft draft, SourceLine line) =>
        line.Rich is null
        && AfterBullet(line.Text) is { Length: > 0 }
        && (
            line.Text[0] is not ('-' or '–' or '—' or '*')
            || new[] { line.Index - 1, line.Index + 1 }.Any(i =>
                draft.At(i) is { } l
                && (l.IsOpen || l.Role == LineRole.ListItem)
                && l.Text[0] == line.Text[0]
                && AfterBullet(l.Text) is not null
            )
        );

    private static bool IsHeading(PageDraft draft, SourceLine line) =>
        !line.IsSurelyParagraph
        && Shape.IsHeading(line)
        && Shape.CountQuotedWords(line.Text) < line.WordCount
        && Next(draft, line) is { } next
        && (
            Shape.IsParagraph(next) && !Shape.IsHeading(next)
            || next.Block is not null
            || AfterBullet(next.Text) is not null
        );

    private static SourceLine? Next(PageDraft draft, SourceLine line) =>
        draft.Lines.Skip(line.Index + 1).FirstOrDefault(l => l.IsText || l.Role is LineRole.Block or LineRole.ListItem);

    // A run of short lines after the last paragraph is the old site's footer.
    private static void DropTailMenu(PageDraft draft)
    {
        var last = draft.Lines.FindLastIndex(l => l.IsText && Shape.IsParagraph(l) || l.Role == LineRole.Block);
        var tail = draft.Lines.Skip(last + 1).Where(l => l.IsOpen).ToList();
        var isMenu =
            tail.Count >= ShortestMenu
            && tail.TrueForAll(l => l.WordCount <= 5 && !Shape.EndsSentence(l.Text) && l.Rich is null);
        if (last >= 0 && isMenu)
        {
            tail.ForEach(l => draft.Drop(l, "menu"));
        }
    }
}
