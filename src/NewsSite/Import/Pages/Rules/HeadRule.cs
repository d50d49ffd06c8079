namespace NewsSite.Import.Pages.Rules;

/// <summary>Sorts what stands above the story: menus, a standfirst, the lead picture's caption.</summary>
internal static class HeadRule
{
    private const int LongestStandfirst = 400;

    public static void Apply(PageDraft draft)
    {
        DropAboveHeadline(draft);
        TakeStandfirst(draft);
        TakeLeadCaption(draft);
    }

    private static void DropAboveHeadline(PageDraft draft)
    {
        foreach (var line in draft.Lines.Take(Math.Max(draft.HeadlineAt, 0)).Where(l => l.IsOpen))
        {
            if (LeadCaption.Is(draft, line, draft.Lines.Skip(draft.HeadlineAt + 1).FirstOrDefault(l => l.IsText)))
            {
                CaptionRule.Make(draft, line);
            }
            else if (!Shape.IsParagraph(line))
            {
                draft.Drop(line, line.WordCount <= 3 && IsInRun(draft, line) ? "menu" : "section-label");
            }
        }
    }

    private static bool IsInRun(PageDraft draft, SourceLine line) =>
        new[] { line.Index - 1, line.Index + 1 }.Any(i =>
            draft.At(i) is { } l && l.Index < draft.HeadlineAt && l.WordCount <= 3
        );

    // Between the headline and the byline or date nothing but a standfirst stands.
    private static void TakeStandfirst(PageDraft draft)
    {
        if (draft.Lines.Find(l => l.IsText && l.Hint == "standfirst") is { } named)
        {
            draft.Standfirst = named.Text;
            named.Role = LineRole.Taken;
            return;
        }
        var between = draft.Lines.Skip(draft.HeadlineAt + 1).TakeWhile(l => l.IsOpen).ToList();
        var stop = draft.At(draft.HeadlineAt + 1 + between.Count);
        var isSet =
            draft.HeadlineAt >= 0
            && between.Count == 1
            && between[0].Text.Length <= LongestStandfirst
            && stop is { Role: LineRole.Taken }
            && CreditRule.IsCredit(stop);
        if (isSet || IsSubtitle(draft, between))
        {
            draft.Standfirst ??= between[0].Text;
            between[0].Role = LineRole.Taken;
        }
    }

    // A long title-like line under the headline, straight above the first paragraph.
    private static bool IsSubtitle(PageDraft draft, List<SourceLine> between) =>
        draft.HeadlineAt >= 0
        && draft.Standfirst is null
        && between is [var line, var next, ..]
        && line.WordCount >= 7
        && line.Text.Length <= 250
        && !Shape.EndsSentence(line.Text)
        && Shape.IsParagraph(next)
        && !LeadCaption.Is(draft, line, next);

    private static void TakeLeadCaption(PageDraft draft)
    {
        if (draft.Lines.Exists(l => l.Block is FigureBlock && l.Index < draft.FirstParagraphAt()))
        {
            return;
        }
        var line = draft.Lines.Find(l => l.Index > draft.HeadlineAt && l.IsText);
        if (
            line is { IsOpen: true, IsSurelyParagraph: false }
            && LeadCaption.Is(draft, line, draft.Lines.Find(l => l.Index > line.Index && l.IsText))
        )
        {
            CaptionRule.Make(draft, line);
        }
    }
}
