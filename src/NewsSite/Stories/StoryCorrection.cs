using AngleSharp.Html.Parser;

namespace NewsSite.Stories;

/// <summary>A correction as readers see it in a story.</summary>
/// <param name="Day">As a date of ISO 8601; null where the note names none.</param>
public sealed record StoryCorrection(string Text, string? Day)
{
    private const string Mark = "class=\"article-correction\"";

    /// <param name="html">The body of a story.</param>
    public static IReadOnlyList<StoryCorrection> In(string html)
    {
        // Few stories have one, and reading HTML costs.
        if (!html.Contains(Mark, StringComparison.Ordinal))
        {
            return [];
        }

        using var body = new HtmlParser().ParseDocument(html);
        return
        [
            .. body.QuerySelectorAll("section.article-correction")
                .Select(note => new StoryCorrection(
                    string.Join(
                        ' ',
                        note.Children.Where(part => !part.ClassList.Contains("correction-head"))
                            .Select(part => part.TextContent.Trim())
                    ),
                    note.QuerySelector(".correction-head time")?.GetAttribute("datetime")
                )),
        ];
    }
}
