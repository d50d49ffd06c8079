using NewsSite.Core.Articles;

namespace NewsSite.Import.Pages.Rules;

/// <summary>Finds the headline and what stands on it: the format's label, a breaking label, its own repetition.</summary>
internal static class HeadlineRule
{
    private const int LongestHeadline = 200;
    private const int LinesSearched = 60;

    private static readonly char[] Separators = [':', '|', '—', '–', '-', '•', '/'];

    /// <param name="known">The headline HTML names in its own head; null for text.</param>
    public static void Apply(PageDraft draft, string? known)
    {
        var line = known is null ? null : draft.Lines.Find(l => l.IsText && IsSameHeadline(l, known));
        line ??= known is null || !IsShownElsewhere(draft) ? Find(draft) : null;
        if (line is not null || known is not null)
        {
            Take(draft, line, line is null || known is not null && IsSameHeadline(line, known) ? known! : line.Text);
        }
        DropRepetitions(draft);
        DropLoneLabels(draft);
    }

    // Text pasted into an empty page has a title of the editor's, not the story's; a page made of elements knows better.
    private static bool IsShownElsewhere(PageDraft draft) =>
        draft.Lines.Exists(l => l.Role == LineRole.Heading || l.IsSurelyParagraph);

    private static void Take(PageDraft draft, SourceLine? line, string text)
    {
        text = TakeBanner(draft, line, text);
        var label = FormatLabel(text, out var rest);
        if (label is not null)
        {
            draft.Format = label;
            draft.Note(line?.Index ?? 0, "format-label", text[..^rest.Length].Trim());
        }
        draft.Headline = label is null ? rest : Capitalised(rest);
        draft.HeadlineAt = line?.Index ?? -1;
        if (line is not null)
        {
            line.Role = LineRole.Taken;
        }
    }

    // After "Explainer:" some languages go on with a small letter.
    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string TakeBanner(PageDraft draft, SourceLine? line, string text)
    {
        if (AfterBanner(text) is not { Length: > 0 } headline)
        {
            return text;
        }
        draft.Banners.Add(headline);
        draft.Note(line?.Index ?? 0, "banner", text[..^headline.Length].Trim());
        return headline;
    }

    /// <summary>What follows "Breaking news:"; null when the text opens otherwise.</summary>
    public static string? AfterBanner(string text) => After(text, PagePacks.Phrases("banner"), out _);

    private static ArticleFormat? FormatLabel(string text, out string rest)
    {
        var formats = PagePacks.Pairs("format");
        rest = After(text, formats.Keys.OrderByDescending(k => k.Length), out var label) ?? text;
        return label is not null && rest.Length > 0 ? ArticleFormat.Find(formats[label]) : null;
    }

    private static string? After(string text, IEnumerable<string> labels, out string? label)
    {
        var folded = Fold.Text(text);
        label = labels.FirstOrDefault(l =>
            folded.StartsWith(l, StringComparison.Ordinal) && IsSeparated(folded, l.Length)
        );
        return label is null ? null : text[label.Length..].TrimStart().TrimStart(Separators).TrimStart();
    }

    // A dash needs a space before it, or "Explainer-in-chief" would be a label.
    private static bool IsSeparated(string folded, int at) =>
        folded.AsSpan(at)
            is [':' or '|' or '—' or '•', ..]
                or [' ', ':' or '|' or '—' or '–' or '-' or '•' or '/', ' ', ..];

    private static SourceLine? Find(PageDraft draft)
    {
        var candidates = draft.Lines.Take(LinesSearched).Where(IsCandidate).ToList();
        return candidates.Find(l => FormatLabel(l.Text, out _) is not null) ?? Best(draft, candidates);
    }

    private static SourceLine? Best(PageDraft draft, List<SourceLine> candidates)
    {
        var paragraphs = draft.Lines.Where(l => l.IsText && Shape.IsParagraph(l)).Take(12).ToList();
        var limit = paragraphs switch
        {
            [] => draft.Lines.Count,
            [var first] => first.Index,
            // A caption or notice may stand above the headline, so one paragraph may be passed.
            [var first, var second, ..] => candidates.Exists(c => c.Index < first.Index && c.WordCount >= 3)
                ? first.Index
                : second.Index,
        };
        var words = paragraphs.SelectMany(p => ContentWords(p.Folded)).ToHashSet(StringComparer.Ordinal);
        var near = candidates.Where(c => c.Index < limit && !IsBesidePlayer(draft, c)).ToList();
        return near.Where(c => !IsBanner(draft, c))
            .DefaultIfEmpty(near.FirstOrDefault())
            .MaxBy(c => c is null ? 0 : Score(draft, c, words, candidates));
    }

    private static bool IsBanner(PageDraft draft, SourceLine line) =>
        AfterBanner(line.Text) is not null
        || !line.GapBefore && draft.At(line.Index - 1) is { } above && PagePacks.Has("banner", above.Label);

    private static double Score(PageDraft draft, SourceLine line, HashSet<string> words, List<SourceLine> candidates) =>
        Math.Min(3, ContentWords(line.Folded).Count(words.Contains))
        + (line.WordCount >= 4 ? 2.5 : 0)
        + (line.GapBefore && !IsTouchedFromBelow(draft, line) ? 1 : 0)
        - (0.4 * Math.Min(8, candidates.IndexOf(line)))
        + (candidates.Count(c => c.Same == line.Same) > 1 ? 1.5 : 0);

    private static bool IsTouchedFromBelow(PageDraft draft, SourceLine line) =>
        draft.At(line.Index + 1) is { GapBefore: false };

    // The first letters are enough: endings change with the case.
    private static IEnumerable<string> ContentWords(string folded) =>
        folded
            .Split(
                [' ', ',', '.', ':', '?', '"', '\'', '،', '«', '»', '(', ')', '؟'],
                StringSplitOptions.RemoveEmptyEntries
            )
            .Where(w => w.Length >= 4)
            .Select(w => w[..Math.Min(w.Length, 6)]);

    private static bool IsCandidate(SourceLine line) =>
        line.IsText
        && line.Text.Length is >= 4 and <= LongestHeadline
        && Shape.IsTitle(line)
        && Shape.IsOneSentence(line.Text.TrimEnd('?', '؟'))
        && !PagePacks.Has("banner", line.Label)
        && !PagePacks.Pairs("format").ContainsKey(line.Label)
        && DateLine.Read(line.Text) is null
        && !CreditRule.IsCredit(line)
        && !CaptionText.IsMarked(line);

    private static bool IsBesidePlayer(PageDraft draft, SourceLine line) =>
        draft.At(line.Index + 1) is { Role: LineRole.Block, Block: WatchBlock };

    private static bool IsSameHeadline(SourceLine line, string headline)
    {
        var bare = FormatLabel(headline, out var rest) is null ? headline : rest;
        return line.Same == Fold.Same(headline)
            || line.Same == Fold.Same(bare)
            || FormatLabel(line.Text, out var own) is not null && Fold.Same(own) == Fold.Same(bare);
    }

    private static void DropRepetitions(PageDraft draft)
    {
        var first = draft.FirstParagraphAt();
        foreach (
            var line in draft.Lines.Where(l =>
                l.IsText && draft.Headline.Length > 0 && l.Index <= Math.Max(first, draft.HeadlineAt + 3)
            )
        )
        {
            if (
                IsSameHeadline(line, draft.Headline)
                || line.Index < draft.HeadlineAt && IsWithSiteName(line, draft.Headline)
            )
            {
                NoteLabel(draft, line);
                draft.Drop(line, "headline-repeated");
            }
        }
    }

    // "A headline | The site", as browsers' tabs have it.
    private static bool IsWithSiteName(SourceLine line, string headline) =>
        line.Text.StartsWith(headline, StringComparison.Ordinal) && line.Text.Length < headline.Length + 40;

    private static void NoteLabel(PageDraft draft, SourceLine line)
    {
        if (FormatLabel(line.Text, out _) is { } format)
        {
            draft.Format = format;
        }
    }

    private static void DropLoneLabels(PageDraft draft)
    {
        var first = draft.FirstParagraphAt();
        foreach (var line in draft.Lines.Where(l => l.IsText))
        {
            if (PagePacks.Has("banner", line.Label))
            {
                draft.Drop(line, "banner");
                TakeBannerBelow(draft, line);
            }
            else if (
                AfterBanner(line.Text) is { Length: > 0 } text
                && line.Index < first
                && line.Text.Length <= LongestHeadline
            )
            {
                draft.Banners.Add(text);
                draft.Drop(line, "banner-text");
            }
            else if (line.Index < first && PagePacks.Pairs("format").TryGetValue(line.Label, out var key))
            {
                draft.Format = ArticleFormat.Find(key) ?? draft.Format;
                draft.Drop(line, "format-label");
            }
        }
    }

    // A banner's text touches its label; a story's headline stands apart.
    private static void TakeBannerBelow(PageDraft draft, SourceLine label)
    {
        if (
            draft.At(label.Index + 1) is { IsText: true, GapBefore: false } text
            && draft.Headline.Length > 0
            && Shape.IsTitle(text)
            && text.WordCount >= 3
        )
        {
            draft.Banners.Add(text.Text);
            draft.Drop(text, "banner-text");
        }
    }
}
