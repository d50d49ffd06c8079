using NewsSite.Articles.Translations;
using NewsSite.Core.Articles;
using NewsSite.Core.Shared;

namespace NewsSite.Articles;

/// <summary>Everything in the way of publishing a story, and advice that editors may overrule.</summary>
public sealed class ArticleChecks(
    AddressBook addresses,
    ArticleRendering rendering,
    FamilyRules families,
    StoryAddresses stories
)
{
    /// <returns>Blocking problems first.</returns>
    public async Task<IReadOnlyList<Problem>> FindAsync(
        Article article,
        ArticleContent content,
        CancellationToken cancel
    )
    {
        var body = await rendering.ReadAsync(content, cancel);
        IEnumerable<Problem> problems =
        [
            .. ContentChecks.Of(content),
            .. SignChecks.Of(content),
            .. BodyChecks.Of(body.Document),
            .. LeadProblems(content, body),
            .. body.Document.Problems,
            .. body.Document.ProblemsWith(body.Media.Facts),
        ];
        var named = await stories.FindAsync(content.Related, cancel);
        problems = problems.Concat(named.Unknown.Select(NotThere));
        if (await addresses.ProblemWithAsync(article.Id, content, cancel) is { } taken)
        {
            problems = problems.Prepend(taken);
        }

        if (await families.ProblemAsync(article, content, cancel) is { } second)
        {
            problems = problems.Prepend(second);
        }

        return [.. problems.OrderByDescending(p => p.Blocks).ThenBy(p => p.Line ?? 0)];
    }

    private static Problem NotThere(string address) =>
        new(
            "related.not-there",
            $"No story has the address “{address}”. Copy it from the story’s own page.",
            nameof(ArticleContent.Related),
            Blocks: false
        );

    private static IEnumerable<Problem> LeadProblems(ArticleContent content, RenderedBody body) =>
        LeadChecks.Of(content.Lead, body.Media.Facts.GetValueOrDefault(content.Lead?.Name ?? ""));
}
