using NewsSite.Core.Languages;
using NewsSite.Core.Shared;

namespace NewsSite.Core.Articles;

/// <summary>What the fields of a story must hold before readers get it.</summary>
public static class ContentChecks
{
    public static IEnumerable<Problem> Of(ArticleContent content) =>
        Headlines(content).Concat(Standfirst(content)).Concat(Filing(content));

    private static IEnumerable<Problem> Headlines(ArticleContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Headline))
        {
            yield return new("article.headline-missing", "Write a headline.", nameof(content.Headline));
        }

        if (content.Headline.Length > ArticleContent.HeadlineMaxLength)
        {
            yield return new(
                "article.headline-too-long",
                $"The headline is longer than {ArticleContent.HeadlineMaxLength} characters. Shorten it.",
                nameof(content.Headline)
            );
        }

        if (content.ShortHeadline.Length > ArticleContent.ShortHeadlineMaxLength)
        {
            yield return new(
                "article.short-headline-too-long",
                $"The short headline is longer than {ArticleContent.ShortHeadlineMaxLength} characters. Shorten it.",
                nameof(content.ShortHeadline)
            );
        }

        if (IsShouting(content.Headline))
        {
            yield return new(
                "article.headline-all-caps",
                "The headline is all capitals. Write it in sentence case.",
                nameof(content.Headline),
                Blocks: false
            );
        }

        if (FormatTypedInto(content.Headline) is { } format)
        {
            yield return new(
                "article.headline-names-format",
                $"The page says “{format}” by itself. Take the word out of the headline.",
                nameof(content.Headline),
                Blocks: false
            );
        }
    }

    private static IEnumerable<Problem> Standfirst(ArticleContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Standfirst))
        {
            yield return new(
                "article.standfirst-missing",
                "There is no standfirst. One or two sentences help readers decide.",
                nameof(content.Standfirst),
                Blocks: false
            );
        }

        if (content.Standfirst.Length > ArticleContent.StandfirstMaxLength)
        {
            yield return new(
                "article.standfirst-too-long",
                $"The standfirst is longer than {ArticleContent.StandfirstMaxLength} characters. Shorten it.",
                nameof(content.Standfirst)
            );
        }
    }

    private static IEnumerable<Problem> Filing(ArticleContent content)
    {
        if (content.SectionId is null)
        {
            yield return new("article.section-missing", "Choose a section.", nameof(content.SectionId));
        }

        if (content.Credits.Count == 0)
        {
            yield return new("article.author-missing", "Nobody is credited. Add an author.", nameof(content.Credits));
        }

        if (Language.Find(content.Language) is null)
        {
            yield return new(
                "article.language-missing",
                "Choose the language the story is written in.",
                nameof(content.Language)
            );
        }

        if (ArticleFormat.Find(content.Format) is null)
        {
            yield return new("article.format-missing", "Choose what kind of piece this is.", nameof(content.Format));
        }

        if (content.Slug.Length > 0 && !Slug.IsValid(content.Slug))
        {
            yield return new(
                "address.not-valid",
                $"An address has lower-case letters, digits and single hyphens, such as “{Slug.From(content.Slug)}”.",
                nameof(content.Slug)
            );
        }
    }

    private static bool IsShouting(string headline) => headline.Count(char.IsUpper) > 8 && !headline.Any(char.IsLower);

    private static string? FormatTypedInto(string headline) =>
        Language
            .All.SelectMany(l =>
                ArticleFormat.All.Where(f => f.HasBadge).Select(f => SiteStrings.For(l)[$"format.{f.Key}"])
            )
            .FirstOrDefault(name => headline.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase));
}
