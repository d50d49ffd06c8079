namespace NewsSite.Import.Pages.Rules;

/// <summary>Takes bylines, credit lines and date lines out of the text and into the draft's fields.</summary>
internal static class CreditRule
{
    private const int LongestByline = 140;
    private const int TailLines = 6;

    public static void Apply(PageDraft draft)
    {
        var first = draft.FirstParagraphAt();
        var last = draft.Lines.FindLastIndex(l => l.IsText && Shape.IsParagraph(l));
        foreach (var line in draft.Lines.Where(l => l.IsText))
        {
            if (CreditLine.Read(line.Text) is { } people)
            {
                draft.Contributors.AddRange(people.Except(draft.Contributors));
                draft.Drop(line, "credit-line");
            }
            else
            {
                TakeParts(
                    draft,
                    line,
                    line.Index < first || line.Index > last - 1 || line.Index >= draft.Lines.Count - TailLines
                );
            }
        }
        draft.Lines.Where(l => l.IsText && l.Text.Length <= LongestByline).ToList().ForEach(l => TakeHinted(draft, l));
        TakeBareName(draft, first);
    }

    // HTML said what it is, or it repeats an author named in the page's head.
    private static void TakeHinted(PageDraft draft, SourceLine line)
    {
        var isAuthor = draft.Authors.Exists(a => Fold.Same(a) == line.Same);
        if (
            line.Hint is "byline"
            && draft.Authors.Count == 0
            && Names(line.Text) is { Count: > 0 } names
            && names.TrueForAll(n => Shape.IsName(n) && n.Contains(' ', StringComparison.Ordinal))
        )
        {
            names.ForEach(draft.AddAuthor);
        }
        if (isAuthor || line.Hint is "byline" or "date-line")
        {
            TakeDate(draft, line.Text);
            draft.Drop(line, line.Hint is "date-line" ? "date-line" : "byline");
        }
    }

    /// <summary>Whether a line only tells who wrote, or when.</summary>
    public static bool IsCredit(SourceLine line) =>
        CreditLine.Read(line.Text) is not null
        || Parts(line.Text).All(p => DateLine.Read(p) is not null || Byline(p, mayGuess: true) is not null);

    private static void TakeParts(PageDraft draft, SourceLine line, bool isAtEdge)
    {
        var parts = DateLine.Read(line.Text) is null ? Parts(line.Text) : [line.Text];
        if (isAtEdge && IsAffiliation(line))
        {
            draft.Drop(line, "byline");
            return;
        }
        if (
            line.Text.Length > LongestByline
            || parts.Length == 0
            || !Array.TrueForAll(parts, p => IsKnown(p, isAtEdge))
        )
        {
            return;
        }
        var hasNames = false;
        foreach (var part in parts)
        {
            hasNames |= TakeNames(draft, part, isAtEdge);
            TakeDate(draft, part);
        }
        draft.Drop(
            line,
            hasNames ? "byline"
                : parts.All(p => DateLine.Read(p) is { IsReadingTime: true }) ? "reading-time"
                : "date-line"
        );
    }

    // "Role, A Site News" below a byline.
    private static bool IsAffiliation(SourceLine line) =>
        line.Text.Length <= 100
        && PagePacks
            .Phrases("affiliation")
            .Any(a =>
                line.Label == a
                || line.Folded.StartsWith(a, StringComparison.Ordinal) && line.Folded[a.Length] is ',' or '،' or ':'
            );

    private static bool IsKnown(string part, bool isAtEdge) =>
        isAtEdge && DateLine.Read(part) is not null || Byline(part, isAtEdge) is not null;

    private static bool TakeNames(PageDraft draft, string part, bool isAtEdge)
    {
        if (DateLine.Read(part) is not null || Byline(part, isAtEdge) is not { } names)
        {
            return false;
        }
        names.ForEach(draft.AddAuthor);
        return true;
    }

    private static void TakeDate(PageDraft draft, string part)
    {
        if (DateLine.Read(part) is { At: { } at } date && (!date.IsUpdate || draft.PublishedAt is null))
        {
            draft.PublishedAt ??= at;
        }
    }

    private static string[] Parts(string text) =>
        text.Split(
            ["|", "•", "·", " — ", " – ", " - ", "؛"],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    /// <summary>Names behind "By" or "Author:"; null when the text is no byline.</summary>
    /// <param name="mayGuess">Whether a label without a colon is enough, as where bylines usually stand.</param>
    private static List<string>? Byline(string text, bool mayGuess)
    {
        var folded = Fold.Text(text);
        var label = PagePacks.Phrases("byline").FirstOrDefault(l => IsLabelled(folded, l, mayGuess));
        if (label is null || text.Length > LongestByline)
        {
            return null;
        }
        var names = Names(text[label.Length..].Trim(' ', ':', '،', ','));
        return names.Count > 0 && names.TrueForAll(n => Shape.IsName(n.Replace(".", "", StringComparison.Ordinal)))
            ? names
            : null;
    }

    private static bool IsLabelled(string folded, string label, bool mayGuess) =>
        folded.StartsWith(label, StringComparison.Ordinal)
        && folded.AsSpan(label.Length) switch
        {
            [':', ..] or [' ', ':', ..] or ['،', ..] or [',', ' ', ..] => true,
            [' ', ..] => mayGuess && label.All(c => char.IsAsciiLetter(c) || c == ' '),
            _ => false,
        };

    // "By A Name, Site News, Kabul": after the first comma stands where they work, unless an "and" shows a list.
    private static List<string> Names(string text)
    {
        var hasAnd = text.Split(' ').Any(w => PagePacks.Has("and", Fold.Label(w)) || w == "&");
        return [.. CreditPeople.SplitNames(hasAnd ? text : text.Split(',', '،')[0])];
    }

    // A lone name touching a date above the story is its author, in scripts whose capitals tell names.
    private static void TakeBareName(PageDraft draft, int first)
    {
        var name = draft.Lines.Find(l =>
            l.IsText && l.Index > draft.HeadlineAt && l.Index < first && IsBareName(draft, l)
        );
        if (draft.Authors.Count == 0 && name is not null)
        {
            draft.AddAuthor(name.Text);
            draft.Drop(name, "byline");
        }
    }

    private static bool IsBareName(PageDraft draft, SourceLine line) =>
        line.WordCount is 2 or 3
        && Shape.IsName(line.Text)
        && line.Text.Split(' ').All(w => char.IsUpper(w[0]) && w.Skip(1).Any(char.IsLower))
        && new[] { draft.At(line.Index - 1), draft.At(line.Index + 1) }.Any(l =>
            l is { Role: LineRole.Taken } && DateLine.Read(l.Text) is not null
        );
}
