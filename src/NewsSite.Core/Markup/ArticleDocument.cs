using Markdig.Syntax;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup.Text;
using NewsSite.Core.Media;
using NewsSite.Core.Shared;

namespace NewsSite.Core.Markup;

/// <summary>An article's text, read once: what it says, what it shows and what is wrong with it.</summary>
/// <remarks>Never changes after <see cref="ArticleMarkup.Parse"/>; any number of threads may render it.</remarks>
public sealed class ArticleDocument
{
    private static readonly Dictionary<string, MediaFacts> NoMedia = [];
    private readonly Lazy<ArticleText> _text;

    internal ArticleDocument(MarkdownDocument syntax, Language language, ArticleContents contents)
    {
        Syntax = syntax;
        Language = language;
        Contents = contents;
        _text = new Lazy<ArticleText>(() => PlainTextWriter.Write(this, NoMedia));
    }

    public Language Language { get; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Problem> Problems => Contents.Problems;

    public IReadOnlyList<ArticleHeading> Headings => Contents.Headings;
    public IReadOnlyList<MediaUse> MediaUses => Contents.MediaUses;
    public IReadOnlyList<ArticleLink> Links => Contents.Links;
    public bool HasKeyPoints => Contents.HasKeyPoints;

    /// <summary>How many corrections it tells of.</summary>
    public int Corrections => Contents.CorrectionDays.Count;

    /// <summary>Day of the latest correction; null when none has a day.</summary>
    public DateOnly? CorrectedOn => Contents.CorrectionDays.Max();

    /// <summary>Words of the running text; captions and transcripts are not counted.</summary>
    public int WordCount => Words.CountIn(PlainText().Body);

    /// <summary>Whole minutes, at least one; zero when there is nothing to read.</summary>
    public TimeSpan ReadingTime => Words.ReadingTimeFor(WordCount);

    internal MarkdownDocument Syntax { get; }
    internal ArticleContents Contents { get; }

    public ArticleText PlainText() => _text.Value;

    /// <summary>The same, with the transcripts of the files themselves.</summary>
    public ArticleText PlainText(IReadOnlyDictionary<string, MediaFacts> media) => PlainTextWriter.Write(this, media);

    /// <summary>What can only be said with the library at hand: unknown names, missing captions and transcripts.</summary>
    public IReadOnlyList<Problem> ProblemsWith(IReadOnlyDictionary<string, MediaFacts> media) =>
        [.. MediaUses.SelectMany(use => MediaChecks.Of(use, media, Contents.HasTypedTranscript(use)))];

    internal static ArticleDocument Refused(Language language, Problem problem) =>
        new([], language, new ArticleContents { Problems = [problem] });
}
