using System.Text;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;

namespace NewsSite.Import.Pages;

/// <summary>What an existing web page gives a draft, in the page's order.</summary>
public sealed record ImportedPage
{
    public ArticleFormat Format { get; init; } = ArticleFormat.News;
    public Language Language { get; init; } = Language.English;

    /// <summary>Plain text without the format's label; empty when the page shows none.</summary>
    public string Headline { get; init; } = "";

    /// <summary>Plain text that stands apart from the body; null when the page has none. It is never counted as a paragraph.</summary>
    public string? Standfirst { get; init; }

    /// <summary>A standfirst the editor may like: the first sentence of the body, which keeps it. Null when there is none to suggest.</summary>
    public string? SuggestedStandfirst { get; init; }

    /// <summary>The picture above the body, to be attached by an editor; null when the page has none.</summary>
    public FigureBlock? Lead { get; init; }

    public IReadOnlyList<PageBlock> Blocks { get; init; } = [];
    public IReadOnlyList<string> Authors { get; init; } = [];
    public IReadOnlyList<PageContributor> Contributors { get; init; } = [];

    /// <summary>UTC; a page that names no zone is read as UTC. Null when no date was found.</summary>
    public DateTime? PublishedAt { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Texts of breaking banners that had a headline of their own.</summary>
    public IReadOnlyList<string> Banners { get; init; } = [];

    public IReadOnlyList<DroppedText> Dropped { get; init; } = [];

    public int Headings => Blocks.OfType<HeadingBlock>().Count();
    public int Paragraphs => Blocks.OfType<ParagraphBlock>().Count();
    public int LeadFigures => Lead is null ? 0 : 1;
    public int InlineFigures => Blocks.OfType<FigureBlock>().Count();
    public int FilePhotos => Blocks.OfType<FigureBlock>().Append(Lead).Count(f => f is { IsFilePhoto: true });

    /// <summary>Block quotations and paragraphs that quote somebody.</summary>
    public int Quotes => Blocks.Count(b => b is QuoteBlock or ParagraphBlock { HasQuotation: true });

    public IEnumerable<WatchBlock> Videos => Blocks.OfType<WatchBlock>().Where(w => !w.IsAudio);

    /// <summary>The body in the article language, ended by a line break; empty when there is nothing to write.</summary>
    /// <param name="withLead">Whether the lead figure opens the body. Leave it out where the draft keeps its lead apart.</param>
    public string ToMarkdown(bool withLead = true)
    {
        var text = new StringBuilder();
        IEnumerable<PageBlock> blocks = withLead && Lead is not null ? [Lead, .. Blocks] : Blocks;
        foreach (var block in blocks)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(block.Markdown).Append('\n');
        }
        return text.ToString();
    }
}
