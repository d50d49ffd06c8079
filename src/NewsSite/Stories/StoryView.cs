using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.People;

namespace NewsSite.Stories;

/// <summary>Everything a story's page shows, ready to be set; also for the desk's preview.</summary>
public sealed record StoryView
{
    public required Language Language { get; init; }
    public required ArticleFormat Format { get; init; }
    public required string Headline { get; init; }
    public string Standfirst { get; init; } = "";
    public string SectionName { get; init; } = "";
    public string SectionPath { get; init; } = "";
    public IReadOnlyList<CreditedPerson> Credits { get; init; } = [];

    /// <summary>UTC; null before publication.</summary>
    public DateTime? PublishedAt { get; init; }
    public DateTime? UpdatedAt { get; init; }
    public int WordCount { get; init; }

    /// <summary>Picture or film at the head, as HTML; empty when there is none.</summary>
    public string LeadHtml { get; init; } = "";
    public required string BodyHtml { get; init; }
    public IReadOnlyList<PublishedHeading> Headings { get; init; } = [];
    public bool HasPlayer =>
        LeadHtml.Contains(Player, StringComparison.Ordinal) || BodyHtml.Contains(Player, StringComparison.Ordinal);
    public IReadOnlyList<StoryAuthor> Authors { get; init; } = [];

    /// <summary>The same story in other languages.</summary>
    public IReadOnlyList<StorySibling> Siblings { get; init; } = [];
    public IReadOnlyList<LinePart> Topics { get; init; } = [];

    /// <summary>Full address, printed under the headline; empty before publication.</summary>
    public string Address { get; init; } = "";

    public IReadOnlyList<PublishedHeading> Contents =>
        Format.HasContents && Headings.Count(h => h.Level == 2) >= FewestContents
            ? [.. Headings.Where(h => h.Level == 2)]
            : [];

    /// <summary>The body in two: corrections and key points that open it, which stand above the list of contents, and the rest.</summary>
    public (string Opening, string Text) Body
    {
        get
        {
            var end = 0;
            while (Openings.Any(opening => BodyHtml.AsSpan(end).StartsWith(opening, StringComparison.Ordinal)))
            {
                end = BodyHtml.IndexOf(SectionEnd, end, StringComparison.Ordinal) + SectionEnd.Length;
                end += BodyHtml.AsSpan(end).StartsWith("\n") ? 1 : 0;
            }

            return (BodyHtml[..end], BodyHtml[end..]);
        }
    }

    /// <summary>At the pace of a careful reader, at least one.</summary>
    public int ReadingMinutes => Math.Max(1, (int)Math.Round(WordCount / WordsPerMinute));

    private static readonly string[] Openings =
    [
        "<section class=\"key-points\"",
        "<section class=\"article-correction\"",
    ];

    // Words of a story cannot hold it: their quotation marks are escaped.
    private const string Player = " class=\"watch-player";
    private const string SectionEnd = "</section>";
    private const int FewestContents = 2;
    private const double WordsPerMinute = 220;
}

/// <summary>Someone the box under a story tells of.</summary>
/// <param name="BiographyIn">Its language when that is not the story's.</param>
public sealed record StoryAuthor(string Name, string Path, string Biography, Language? BiographyIn = null);
