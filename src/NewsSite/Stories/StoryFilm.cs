using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsSite.Stories;

/// <summary>A film as readers see it in a story. Addresses are site paths.</summary>
/// <param name="Title">Empty where it has none.</param>
/// <param name="Caption">Empty where it has none.</param>
/// <param name="Duration">As ISO 8601 writes it; null when unknown.</param>
/// <param name="Transcript">Plain text, a blank line between paragraphs; empty where there is none.</param>
public sealed record StoryFilm(
    string Address,
    string Title,
    string Caption,
    string? Poster,
    string? Duration,
    string Transcript,
    IReadOnlyList<FilmCaptions> Captions
)
{
    private const string Mark = "class=\"article-watch\"";

    /// <param name="html">Head and body of a story.</param>
    public static IReadOnlyList<StoryFilm> In(string html)
    {
        // Few stories have one, and reading HTML costs.
        if (!html.Contains(Mark, StringComparison.Ordinal))
        {
            return [];
        }

        using var story = new HtmlParser().ParseDocument(html);
        return
        [
            .. story
                .QuerySelectorAll("figure.article-watch")
                .Select(Read)
                .OfType<StoryFilm>()
                .DistinctBy(film => film.Address),
        ];
    }

    /// <returns>Null while there is no file.</returns>
    private static StoryFilm? Read(IElement figure) =>
        figure.QuerySelector("video > source")?.GetAttribute("src") is { } address
            ? new(
                address,
                TitleOf(figure),
                WordsOf(figure.QuerySelector(".watch-caption .figure-caption")),
                figure.QuerySelector("video")!.GetAttribute("poster"),
                figure.QuerySelector(".watch-duration")?.GetAttribute("datetime"),
                TranscriptOf(figure),
                [
                    .. figure
                        .QuerySelectorAll("track")
                        .Select(t => new FilmCaptions(t.GetAttribute("src") ?? "", t.GetAttribute("srclang") ?? "")),
                ]
            )
            : null;

    /// <summary>What follows the word “Watch”.</summary>
    private static string TitleOf(IElement figure)
    {
        var title = figure.QuerySelector(".watch-title")?.Clone() as IElement;
        title?.QuerySelector(".watch-label")?.Remove();
        return WordsOf(title);
    }

    private static string TranscriptOf(IElement figure) =>
        string.Join(
            "\n\n",
            figure
                .QuerySelectorAll(".watch-transcript > :not(summary)")
                .Select(WordsOf)
                .Where(words => words.Length > 0)
        );

    private static string WordsOf(IElement? element) => element?.TextContent.Trim() ?? "";
}

/// <summary>A WebVTT file of a film.</summary>
public sealed record FilmCaptions(string Address, string Language);
