using Microsoft.Extensions.Options;
using NewsSite.Core.Languages;

namespace NewsSite.Shared;

/// <summary>What has to be right about the paper before the program starts.</summary>
public sealed class NewsroomRules : IValidateOptions<NewsroomOptions>
{
    public ValidateOptionsResult Validate(string? name, NewsroomOptions options) =>
        Problems(options).ToList() is { Count: > 0 } problems
            ? ValidateOptionsResult.Fail(problems)
            : ValidateOptionsResult.Success;

    private static IEnumerable<string> Problems(NewsroomOptions options)
    {
        if (options.Name.Length == 0)
        {
            yield return "Newsroom:Name is missing.";
        }

        if (!IsZone(options.TimeZone))
        {
            yield return "Newsroom:TimeZone is not an IANA time zone.";
        }

        if (options.Editions.Length == 0)
        {
            yield return "Newsroom:Editions names no edition.";
        }

        foreach (var problem in options.Editions.SelectMany((edition, i) => Problems(edition, options.Editions[..i])))
        {
            yield return $"Newsroom:Editions: {problem}";
        }
    }

    private static IEnumerable<string> Problems(Edition edition, IReadOnlyList<Edition> before)
    {
        if (Language.Find(edition.Language) is not { } language)
        {
            yield return edition.Language.Length == 0
                ? "an edition has no Language."
                : $"the site has no words for the language “{edition.Language}”.";
        }
        else if (before.Any(e => Language.Find(e.Language) == language))
        {
            yield return $"there are two editions in the language “{edition.Language}”.";
        }

        if (edition.TimeZone.Length > 0 && !IsZone(edition.TimeZone))
        {
            yield return $"TimeZone “{edition.TimeZone}” is not an IANA time zone.";
        }
    }

    private static bool IsZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);
}
