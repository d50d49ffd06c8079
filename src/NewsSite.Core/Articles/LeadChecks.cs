using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Core.Shared;

namespace NewsSite.Core.Articles;

/// <summary>What the picture or film at the head of a story must come with.</summary>
public static class LeadChecks
{
    /// <param name="facts">What the library knows of the asset; null when it has none of that name.</param>
    public static IEnumerable<Problem> Of(LeadMedia? lead, MediaFacts? facts)
    {
        if (lead is null)
        {
            return [Advice("lead.missing", "There is no lead picture. Add one if it helps readers.")];
        }

        return lead.Name.Length == 0
                ? [Advice("media.not-attached", "The lead picture is not attached yet. Choose it from the library.")]
            : facts is null ? [Advice("media.unknown", $"The library has no file named “{lead.Name}”. Check the name.")]
            : OfAttached(lead, facts);
    }

    private static IEnumerable<Problem> OfAttached(LeadMedia lead, MediaFacts facts)
    {
        if (facts.Kind == MediaKind.Picture && !lead.Decorative && string.IsNullOrWhiteSpace(lead.Alt))
        {
            yield return new(
                "media.alt-missing",
                "The lead picture has no alt text. Describe it, or mark it as decorative.",
                nameof(ArticleContent.Lead)
            );
        }

        if (string.IsNullOrWhiteSpace(lead.Caption))
        {
            yield return Advice("media.caption-missing", "The lead picture has no caption. Say what it does not show.");
        }

        if (string.IsNullOrWhiteSpace(lead.Credit))
        {
            yield return Advice("media.credit-missing", "The lead picture has no credit. Name who made it.");
        }
    }

    private static Problem Advice(string code, Phrase message) =>
        new(code, message, nameof(ArticleContent.Lead), Blocks: false);
}
