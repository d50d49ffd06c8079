using NewsSite.Core.Languages;

namespace NewsSite.Import.Pages;

/// <summary>What an import found, for <c>--json</c>.</summary>
/// <param name="Banners">How many breaking banners with a headline the page had; an empty label counts as none.</param>
/// <param name="Published">UTC in ISO 8601, or null.</param>
public sealed record PageReport(
    string Format,
    string Language,
    string Headline,
    string? Standfirst,
    int Headings,
    int Paragraphs,
    int LeadFigures,
    int InlineFigures,
    int FilePhotos,
    int Quotes,
    int Banners,
    IReadOnlyList<PageReport.VideoLine> Videos,
    IReadOnlyList<string> Authors,
    IReadOnlyList<PageReport.ContributorLine> Contributors,
    string? Published,
    IReadOnlyList<string> Topics,
    IReadOnlyList<DroppedText> Dropped
)
{
    /// <summary>The draft; null while none was made.</summary>
    public Guid? Id { get; init; }

    /// <summary>Where the draft is edited; null while none was made.</summary>
    public string? Address { get; init; }

    public static PageReport Of(ImportedPage page) =>
        new(
            page.Format.Key,
            page.Language.Tag,
            page.Headline,
            page.Standfirst,
            page.Headings,
            page.Paragraphs,
            page.LeadFigures,
            page.InlineFigures,
            page.FilePhotos,
            page.Quotes,
            page.Banners.Count,
            [.. page.Videos.Select(v => new VideoLine(v.Title, (int?)v.Duration?.TotalSeconds))],
            page.Authors,
            [.. page.Contributors.Select(ContributorLine.Of)],
            page.PublishedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", SiteStrings.English.Culture),
            page.Topics,
            page.Dropped
        );

    /// <param name="Seconds">Null when the page does not tell the duration.</param>
    public sealed record VideoLine(string? Title, int? Seconds);

    /// <param name="Role">Lower case, such as <c>correspondent</c>.</param>
    public sealed record ContributorLine(string Name, string Role, string? Service)
    {
        public static ContributorLine Of(PageContributor person) =>
            new(person.Name, RoleWord(person.Role), person.Service);

        private static string RoleWord(Core.Articles.CreditRole role) =>
            char.ToLowerInvariant(role.ToString()[0]) + role.ToString()[1..];
    }
}
