namespace NewsSite.Import.Pages.Rules;

/// <summary>Judges whether a lone sentence above the story describes a picture rather than opening the story.</summary>
internal static class LeadCaption
{
    private const int Enough = 4;
    private const int LongestCaption = 260;
    private static readonly char[] WordEnds = [' ', ',', '،', '.'];

    public static bool Is(PageDraft draft, SourceLine line, SourceLine? next) =>
        next is not null
        && line.Text.Length is >= 25 and <= LongestCaption
        && line.WordCount >= 4
        && Shape.IsOneSentence(line.Text)
        && Shape.IsParagraph(next)
        && next.Text.Length * 10 >= line.Text.Length * 7
        && line.Text[^1] is not ('?' or '؟' or ':')
        && Shape.CountQuotedWords(line.Text) < 4
        && Score(draft, line, next) >= Enough;

    private static int Score(PageDraft draft, SourceLine line, SourceLine next)
    {
        var main = MainClause(line.Folded);
        return (PagePacks.AnyIn("picture-sure", line.Folded) ? 2 : 0)
            + (PagePacks.AnyIn("picture", main) ? 2 : 0)
            + (HasFinite(main) ? -1 : 1)
            + (line.Folded.Any(char.IsAsciiDigit) || HasMonth(line) ? 1 : 0)
            + (StartsAfresh(draft, line, next) ? 1 : 0)
            + (Shape.EndsSentence(line.Text) ? 0 : 1)
            - (PagePacks.AnyIn("reporting", line.Folded) ? 2 : 0);
    }

    // What stands before the first "that" or "who": a caption's own verb is there, if it has one.
    private static string MainClause(string folded)
    {
        var words = folded.Split(' ');
        var end = Array.FindIndex(words, 1, w => PagePacks.Set("clause").Contains(w.Trim(',', '،')));
        return end < 0 ? folded : string.Join(' ', words[..end]);
    }

    private static bool HasFinite(string clause) => clause.Split(WordEnds).Any(PagePacks.Set("finite").Contains);

    private static bool HasMonth(SourceLine line) =>
        line.Folded.Split(WordEnds).Any(PagePacks.Pairs("month").ContainsKey);

    // The next paragraph names what the headline names: the story starts there, not here.
    private static bool StartsAfresh(PageDraft draft, SourceLine line, SourceLine next)
    {
        var words = Fold.Text(draft.Headline).Split(' ', ':', '?', ',').Where(w => w.Length >= 5).ToList();
        return words.Count(w => next.Folded.Contains(w, StringComparison.Ordinal))
            > words.Count(w => line.Folded.Contains(w, StringComparison.Ordinal));
    }
}
