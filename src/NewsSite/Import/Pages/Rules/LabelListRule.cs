namespace NewsSite.Import.Pages.Rules;

/// <summary>Drops lists that a label opens: other stories, comments, tags.</summary>
internal static class LabelListRule
{
    private const int LongestItem = 160;

    public static void Apply(PageDraft draft)
    {
        var firstParagraph = draft.FirstParagraphAt();
        var lastParagraph = draft.Lines.FindLastIndex(l => l.IsText && Shape.IsParagraph(l));
        foreach (var line in draft.Lines.Where(l => l.IsText))
        {
            if (
                line.Index > firstParagraph
                && IsComments(line)
                && draft.Lines.Skip(firstParagraph).Take(line.Index - firstParagraph).Count(Shape.IsParagraph) >= 2
            )
            {
                DropRest(draft, line);
            }
            else if (PagePacks.Has("comments", line.Label))
            {
                draft.Drop(line, "comments");
            }
            else if (Opens(line, "tags", out var tags))
            {
                DropTags(draft, line, tags);
            }
            else if (Opens(line, "related", out var related))
            {
                DropLinks(draft, line, related, "related", int.MaxValue, firstParagraph, lastParagraph);
            }
            else if (Opens(line, "read-also", out var also))
            {
                DropLinks(draft, line, also, "read-also", also.Length > 0 ? 0 : 1, firstParagraph, lastParagraph);
            }
        }
    }

    // "Comments (12)" and the like.
    private static bool IsComments(SourceLine line) =>
        line.Text.Length <= 60
        && PagePacks.Has("comments", line.Label.Trim('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ', '(', ')'));

    private static bool Opens(SourceLine line, string list, out string rest)
    {
        rest = "";
        if (PagePacks.Has(list, line.Label))
        {
            return true;
        }
        var label = PagePacks.Phrases(list).FirstOrDefault(p => IsLabelled(line.Folded, p));
        rest = label is null ? "" : line.Text[label.Length..].TrimStart(' ', ':', '>', '»', '→');
        return label is not null && line.Text.Length <= 250;
    }

    private static bool IsLabelled(string folded, string label) =>
        folded.StartsWith(label, StringComparison.Ordinal)
        && folded.AsSpan(label.Length).TrimStart() is [':' or '>' or '»' or '→', ..];

    // Whatever readers wrote goes, up to a credit line.
    private static void DropRest(PageDraft draft, SourceLine label)
    {
        foreach (var line in draft.Lines.Skip(label.Index).Where(l => l.IsText))
        {
            if (CreditLine.Read(line.Text) is not null)
            {
                return;
            }
            draft.Drop(line, FurnitureRule.CodeOf(line) ?? "comments");
        }
    }

    private static void DropTags(PageDraft draft, SourceLine label, string tags)
    {
        draft.Drop(label, "tags");
        AddTopics(draft, tags);
        for (var at = label.Index + 1; tags.Length == 0 && draft.At(at) is { IsText: true } line && IsTag(line); at++)
        {
            if (line.GapBefore && at > label.Index + 1)
            {
                return;
            }
            AddTopics(draft, line.Text);
            draft.Drop(line, "tags");
        }
    }

    private static bool IsTag(SourceLine line) =>
        line.Text.Length <= 120
        && !Shape.EndsSentence(line.Text)
        && line.Text.Split(',', '،', '#', '|', '•').All(t => t.Trim().Split(' ').Length <= 4)
        && CreditLine.Read(line.Text) is null
        && FurnitureRule.CodeOf(line) is null;

    private static void AddTopics(PageDraft draft, string tags) =>
        draft.Topics.AddRange(
            tags.Split(
                    [',', '،', '#', '|', '•', ';'],
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
                .Where(t => !draft.Topics.Contains(t))
        );

    private static void DropLinks(
        PageDraft draft,
        SourceLine label,
        string rest,
        string code,
        int most,
        int firstParagraph,
        int lastParagraph
    )
    {
        draft.Drop(label, code);
        var items = Items(draft, label, lastParagraph).ToList();
        if (label.Index < firstParagraph && items.Exists(i => i.GapBefore))
        {
            // Above the story the last title of a loose list may be the story's own.
            items = items.TakeWhile(i => !i.GapBefore || i.Index < firstParagraph - 2).ToList();
        }
        var touching = items.TakeWhile(i => !i.GapBefore).Count();
        var count =
            rest.Length > 0 && touching == 0 ? (code == "related" ? items.Count : 0)
            : touching > 0 ? touching
            : Math.Min(most, items.Count);
        items.Take(count).ToList().ForEach(i => draft.Drop(i, code));
    }

    private static IEnumerable<SourceLine> Items(PageDraft draft, SourceLine label, int lastParagraph)
    {
        for (var at = label.Index + 1; draft.At(at) is { IsText: true } line; at++)
        {
            var isItem =
                line.Text.Length <= LongestItem
                && !Shape.EndsSentence(line.Text.TrimEnd('?', '؟'))
                && CreditLine.Read(line.Text) is null
                && FurnitureRule.CodeOf(line) is null;
            if (!isItem)
            {
                yield break;
            }
            yield return line;
        }
    }
}
