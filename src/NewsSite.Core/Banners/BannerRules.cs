using NewsSite.Core.Shared;

namespace NewsSite.Core.Banners;

/// <summary>What a banner must be before readers see it.</summary>
public static class BannerRules
{
    /// <param name="draft">What was asked for.</param>
    /// <param name="offered">Tags of the languages readers are offered.</param>
    public static IEnumerable<Problem> Find(BannerDraft draft, IReadOnlyCollection<string> offered) =>
        FindInText(draft.TidyText).Concat(FindInLanguages(draft.Languages, offered)).Concat(FindInTime(draft.Lasts));

    private static IEnumerable<Problem> FindInText(string text)
    {
        if (text.Length == 0)
        {
            yield return new Problem("banner.text-missing", "Write the sentence that readers are to see.", "Text");
        }
        else if (text.Length > Banner.TextMaxLength)
        {
            yield return new Problem(
                "banner.text-too-long",
                $"The sentence has {text.Length} characters; {Banner.TextMaxLength} fit. Shorten it.",
                "Text"
            );
        }
        else if (text.Any(char.IsControl))
        {
            yield return new Problem(
                "banner.text-unreadable",
                "The sentence holds invisible control characters. Type it again.",
                "Text"
            );
        }
    }

    private static IEnumerable<Problem> FindInLanguages(
        IReadOnlyList<string> languages,
        IReadOnlyCollection<string> offered
    )
    {
        if (languages.Count == 0)
        {
            yield return new Problem(
                "banner.languages-missing",
                "Choose at least one language whose pages show it.",
                "Languages"
            );
        }
        else if (languages.Any(tag => !offered.Contains(tag, StringComparer.Ordinal)))
        {
            yield return new Problem(
                "banner.language-not-offered",
                "Choose from the languages that readers are offered.",
                "Languages"
            );
        }
    }

    private static IEnumerable<Problem> FindInTime(TimeSpan lasts)
    {
        if (lasts < Banner.LastsAtLeast || lasts > Banner.LastsAtMost)
        {
            yield return new Problem(
                "banner.end-out-of-range",
                "A banner stays from one minute to 24 hours.",
                "Minutes"
            );
        }
    }
}
