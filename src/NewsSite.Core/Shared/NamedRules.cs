using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Signs;

namespace NewsSite.Core.Shared;

/// <summary>What a section, topic, person or service must have.</summary>
public static class NamedRules
{
    public const int NameMaxLength = 120;
    public const int DescriptionMaxLength = 4000;

    public static IEnumerable<Problem> Problems(LocalizedText name, LocalizedText description, string slug)
    {
        if (!name.All.Any())
        {
            yield return new("name.missing", "Enter a name in at least one language.", "Words[0].Name");
        }

        if (name.All.Any(text => text.Length > NameMaxLength))
        {
            yield return new("name.too-long", $"Shorten the name to {NameMaxLength} characters.", "Words[0].Name");
        }

        if (description.All.Any(text => text.Length > DescriptionMaxLength))
        {
            yield return new(
                "description.too-long",
                $"Shorten the description to {DescriptionMaxLength} characters.",
                "Words[0].Description"
            );
        }

        if (slug.Length > 0 && !Slug.IsValid(slug))
        {
            yield return new(
                "address.wrong",
                "An address has lower-case letters, digits and single hyphens, such as water-and-land.",
                "Slug"
            );
        }

        if (LookAlikes.FirstIn(slug) is { } mixed)
        {
            yield return new(
                "address.look-alike",
                $"“{mixed.Word}” mixes {mixed.FirstName} and {mixed.SecondName} letters that look alike. Write the address in one script.",
                "Slug"
            );
        }
    }
}
