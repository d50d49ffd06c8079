using Markdig.Syntax;
using NewsSite.Core.Shared;

namespace NewsSite.Core.Markup;

/// <summary>What a walk through an article found in it.</summary>
internal sealed class ArticleContents
{
    private readonly HashSet<int> _linesWithTranscript = [];

    public IReadOnlyList<Problem> Problems { get; set; } = [];
    public List<ArticleHeading> Headings { get; } = [];
    public List<MediaUse> MediaUses { get; } = [];
    public List<ArticleLink> Links { get; } = [];
    public Dictionary<HeadingBlock, string> HeadingIds { get; } = [];
    public bool HasKeyPoints { get; set; }

    /// <summary>Of each correction; null where the writer gave none.</summary>
    public List<DateOnly?> CorrectionDays { get; } = [];

    public void AddTypedTranscript(MediaUse use) => _linesWithTranscript.Add(use.Line);

    public bool HasTypedTranscript(MediaUse use) => _linesWithTranscript.Contains(use.Line);
}
