namespace NewsSite.Import.Pages.Rules;

/// <summary>Recognises captions by what surely marks them: said twice, "file photo", a label, a credit.</summary>
internal static class CaptionRule
{
    private const int LongestTwin = 500;

    public static void Apply(PageDraft draft)
    {
        foreach (var line in draft.Lines)
        {
            if (line.IsOpen && Twin(draft, line) is { } twin)
            {
                draft.Drop(twin, "caption-repeated");
                Make(draft, line, NextCredit(draft, twin));
            }
            else if (line.IsOpen && !line.IsSurelyParagraph && CaptionText.IsMarked(line))
            {
                Marked(draft, line);
            }
        }
    }

    /// <summary>Turns a line into a figure whose caption it is.</summary>
    public static void Make(PageDraft draft, SourceLine line, SourceLine? credit = null)
    {
        var caption = CaptionText.Read(line.Text);
        var labels = caption.Labels.ToList();
        var by = caption.Credit;
        if (credit is not null)
        {
            var own = CaptionText.Read(credit.Text);
            labels.AddRange(own.Labels);
            by = own.Credit ?? own.Caption;
            credit.Role = LineRole.Taken;
        }
        labels.ForEach(l => draft.Note(line, l.Code, l.Text));
        line.Block = new FigureBlock(caption.Caption, by, null, caption.IsFilePhoto);
        line.Role = LineRole.Block;
    }

    private static void Marked(PageDraft draft, SourceLine line)
    {
        if (!CaptionText.IsCredit(line))
        {
            Make(draft, line, NextCredit(draft, line));
        }
        else if (CaptionBelow(draft, line) is { } below)
        {
            Make(draft, below, line);
        }
        else if (CaptionAbove(draft, line) is { } above)
        {
            Make(draft, above, line);
        }
        else
        {
            Make(draft, line);
        }
    }

    private static SourceLine? Twin(PageDraft draft, SourceLine line) =>
        draft.At(line.Index + 1) is { IsOpen: true } next
        && next.Same == line.Same
        && line.Same.Length > 3
        && line.Text.Length <= LongestTwin
            ? next
            : null;

    private static SourceLine? NextCredit(PageDraft draft, SourceLine line) =>
        draft.At(line.Index + 1) is { IsOpen: true } next
        && CaptionText.IsCredit(next)
        && (!next.GapBefore || !HasOwnCaption(draft, next))
            ? next
            : null;

    private static bool HasOwnCaption(PageDraft draft, SourceLine credit) =>
        draft.At(credit.Index + 1) is { IsOpen: true } below && CaptionText.HasLabel(below, "caption-label");

    private static SourceLine? CaptionBelow(PageDraft draft, SourceLine credit) =>
        draft.At(credit.Index + 1) is { IsOpen: true } below && CaptionText.HasLabel(below, "caption-label")
            ? below
            : null;

    // A credit touching a short line from below belongs to it.
    private static SourceLine? CaptionAbove(PageDraft draft, SourceLine credit) =>
        !credit.GapBefore
        && draft.At(credit.Index - 1) is { IsOpen: true } above
        && above.Text.Length <= 250
        && Shape.IsOneSentence(above.Text)
        && (above.GapBefore || !Shape.EndsSentence(above.Text))
            ? above
            : null;
}
