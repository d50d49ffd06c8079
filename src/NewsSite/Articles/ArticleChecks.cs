using NewsSite.Articles.Translations;
using NewsSite.Core.Articles;
using NewsSite.Core.Shared;

namespace NewsSite.Articles;

/// <summary>Everything in the way of publishing a story, and advice that editors may overrule.</summary>
public sealed class ArticleChecks(AddressBook addresses, ArticleRendering rendering, FamilyRules families)
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

    private static IEnumerable<Problem> LeadProblems(ArticleContent content, RenderedBody body) =>
        LeadChecks.Of(content.Lead, body.Media.Facts.GetValueOrDefault(content.Lead?.Name ?? ""));
}
