using NewsSite.Core.Markup;
using NewsSite.Core.Shared;

namespace NewsSite.Core.Articles;

/// <summary>Advice on the running text that no construct gives by itself.</summary>
public static class BodyChecks
{
    private static readonly string[] EmptyLinkTexts =
    [
        "here",
        "click here",
        "read more",
        "more",
        "this",
        "link",
        "здесь",
        "тут",
        "подробнее",
        "اینجا",
        "اینجا کلیک کنید",
        "بیشتر",
    ];

    public static IEnumerable<Problem> Of(ArticleDocument document)
    {
        if (document.WordCount == 0)
        {
            yield return new("body.empty", "The story has no text yet.", nameof(ArticleContent.Body), Blocks: false);
        }

        foreach (var problem in Links(document).Concat(HeadingOrder(document)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> Links(ArticleDocument document) =>
        document
            .Links.Where(link => EmptyLinkTexts.Contains(link.Text.Trim().ToLowerInvariant()))
            .Select(link => new Problem(
                "link.says-nothing",
                $"The link “{link.Text}” does not say where it leads. Use words that do.",
                nameof(ArticleContent.Body),
                link.Line,
                Blocks: false
            ));

    private static IEnumerable<Problem> HeadingOrder(ArticleDocument document)
    {
        var above = 1;
        foreach (var heading in document.Headings)
        {
            if (heading.Level > above + 1)
            {
                yield return new(
                    "heading.skips-level",
                    $"The heading “{heading.Text}” skips a level. Use one # less.",
                    nameof(ArticleContent.Body),
                    heading.Line,
                    Blocks: false
                );
            }

            above = heading.Level;
        }
    }
}
