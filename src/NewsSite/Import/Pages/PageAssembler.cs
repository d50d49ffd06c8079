namespace NewsSite.Import.Pages;

/// <summary>Writes down what the rules found.</summary>
internal static class PageAssembler
{
    private const int QuotedWords = 3;
    private const int LongestStandfirst = 300;

    public static ImportedPage Assemble(PageDraft draft)
    {
        var blocks = Blocks(draft).ToList();
        var lead = TakeLead(blocks);
        return new ImportedPage
        {
            Format = draft.Format,
            Language = draft.Language,
            Headline = draft.Headline,
            Standfirst = draft.Standfirst,
            SuggestedStandfirst = draft.Standfirst ?? Suggestion(draft),
            Lead = lead,
            Blocks = blocks,
            Authors = draft.Authors,
            Contributors = draft.Contributors,
            PublishedAt = draft.PublishedAt,
            Topics = draft.Topics,
            Banners = draft.Banners,
            Dropped = draft.Dropped,
        };
    }

    private static IEnumerable<PageBlock> Blocks(PageDraft draft)
    {
        List<string> items = [];
        foreach (var line in draft.Lines)
        {
            if (line.Role != LineRole.ListItem && line.Role != LineRole.Taken && items.Count > 0)
            {
                yield return new ListBlock(string.Join('\n', items));
                items.Clear();
            }
            if (line.Role == LineRole.ListItem)
            {
                items.Add("- " + MarkdownText.Escape(Rules.BodyRule.AfterBullet(line.Text)!));
            }
            else if (BlockOf(line) is { } block)
            {
                yield return block;
            }
        }
        if (items.Count > 0)
        {
            yield return new ListBlock(string.Join('\n', items));
        }
    }

    private static PageBlock? BlockOf(SourceLine line) =>
        line.Role switch
        {
            LineRole.Heading => new HeadingBlock(line.HeadingLevel, line.Markdown),
            LineRole.Paragraph => new ParagraphBlock(line.Markdown, Shape.CountQuotedWords(line.Text) >= QuotedWords),
            LineRole.Block => line.Block,
            _ => null,
        };

    /// <summary>The first picture above the first words of the story.</summary>
    private static FigureBlock? TakeLead(List<PageBlock> blocks)
    {
        var lead = blocks.TakeWhile(b => b is FigureBlock or WatchBlock).OfType<FigureBlock>().FirstOrDefault();
        if (lead is not null)
        {
            blocks.RemoveAt(blocks.FindIndex(b => ReferenceEquals(b, lead)));
        }
        return lead;
    }

    private static string? Suggestion(PageDraft draft)
    {
        var first = draft.Lines.Find(l => l.Role == LineRole.Paragraph)?.Text;
        var end = first is null ? -1 : Shape.FirstSentenceEnd(first);
        return end is > 0 and <= LongestStandfirst ? first![..end] : null;
    }
}
