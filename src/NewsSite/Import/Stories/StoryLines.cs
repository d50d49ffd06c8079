using System.Text.Json;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;

namespace NewsSite.Import.Stories;

/// <summary>One line read: a story, or why it is none.</summary>
/// <param name="Number">From 1.</param>
public sealed record StoryLine(int Number, ImportedStory? Story, string? Trouble);

/// <summary>Reads stories from lines of JSON; a bad line is a reason, not an exception.</summary>
public static class StoryLines
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
    };

    public static async IAsyncEnumerable<StoryLine> ReadAsync(
        TextReader lines,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        var number = 0;
        while (await lines.ReadLineAsync(cancel) is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Read(number, line);
            }
        }
    }

    public static StoryLine Read(int number, string line)
    {
        try
        {
            var story = JsonSerializer.Deserialize<ImportedStory>(line, Options);
            return story is null ? new(number, null, "The line is null.") : Check(number, story);
        }
        catch (JsonException failure)
        {
            return new(number, null, Explain(failure));
        }
    }

    public static StoryLine Check(int number, ImportedStory story) =>
        TroubleWith(story) is { } trouble ? new(number, null, trouble) : new(number, story, null);

    private static string? TroubleWith(ImportedStory story) =>
        HasGap(story) ? "topics, credits or media holds a null."
        : string.IsNullOrWhiteSpace(story.ExternalId) ? "externalId is missing."
        : story.ExternalId.Length > 200 ? "externalId is longer than 200 characters."
        : string.IsNullOrWhiteSpace(story.Headline) ? "headline is missing."
        : story.Headline.Length > ArticleContent.HeadlineMaxLength
            ? $"headline is longer than {ArticleContent.HeadlineMaxLength} characters."
        : story.Standfirst.Length > ArticleContent.StandfirstMaxLength
            ? $"standfirst is longer than {ArticleContent.StandfirstMaxLength} characters."
        : story.Body.Length > ArticleContent.BodyMaxLength
            ? $"body is longer than {ArticleContent.BodyMaxLength} characters."
        : Language.Find(story.Language) is null ? $"language “{story.Language}” is not one of the site's."
        : ArticleFormat.Find(story.Format) is null ? $"format “{story.Format}” is not known."
        : string.IsNullOrWhiteSpace(story.Section) ? "section is missing."
        : story.Slug.Length > 0 && !Slug.IsValid(story.Slug)
            ? $"slug “{story.Slug}” is not an address; “{Slug.From(story.Slug)}” would be."
        : story.Topics.Any(string.IsNullOrWhiteSpace) ? "A topic has no name."
        : story.Media.Any(m => string.IsNullOrWhiteSpace(m.Name)) ? "A file of media has no name."
        : CreditTrouble(story) ?? TimeTrouble(story);

    /// <remarks>The reader refuses null for a field, but not inside a list.</remarks>
    private static bool HasGap(ImportedStory story) =>
        ((IEnumerable<object?>)[.. story.Topics, .. story.Credits, .. story.Media]).Any(item => item is null);

    private static string? CreditTrouble(ImportedStory story) =>
        story.Credits.FirstOrDefault(c => string.IsNullOrWhiteSpace(c.Person)) is not null ? "A credit has no person."
        : story.Credits.FirstOrDefault(c => RoleOf(c) is null) is { } odd ? $"role “{odd.Role}” is not known."
        : null;

    private static string? TimeTrouble(ImportedStory story) =>
        story.State switch
        {
            ImportedState.Published when story.PublishedAt is null => "publishedAt is missing.",
            ImportedState.Published when story.UpdatedAt < story.PublishedAt => "updatedAt is before publishedAt.",
            ImportedState.Scheduled when story.ScheduledFor is null => "scheduledFor is missing.",
            _ => null,
        };

    internal static CreditRole? RoleOf(ImportedCredit credit) =>
        Enum.TryParse<CreditRole>(credit.Role, ignoreCase: true, out var role) && Enum.IsDefined(role) ? role : null;

    /// <param name="failure">Its path is where reading stopped, such as <c>$.credits[0].role</c>.</param>
    private static string Explain(JsonException failure) =>
        failure.Path is ['$', '.', .. var field]
            ? $"{field} cannot be read: {FirstSentence(failure.Message)}"
            : $"Not the JSON of a story: {FirstSentence(failure.Message)}";

    private static string FirstSentence(string message) => message.Split(" Path:")[0].TrimEnd('.') + ".";
}
