using AngleSharp.Dom;
using NewsSite.Articles;
using NewsSite.Core.Articles;

namespace NewsSite.Tests.Newsrooms;

/// <summary>What tests ask of pages that readers see.</summary>
public static class ReaderPages
{
    /// <summary>What the Tab key stops at, in order, when no script has run.</summary>
    public static IReadOnlyList<IElement> TabStops(this DeskAnswer answer) =>
        [
            .. answer
                .Page.QuerySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")
                .Where(e => e.Closest("[hidden]") is null),
        ];

    /// <summary>Levels of the headings in order, such as 1 2 2 3.</summary>
    /// <summary>Full address of the page in each language, as machines are told.</summary>
    public static Dictionary<string, string> Alternates(this DeskAnswer page) =>
        page
            .Page.QuerySelectorAll("link[rel=alternate][hreflang]")
            .ToDictionary(l => l.GetAttribute("hreflang")!, l => l.GetAttribute("href")!);

    public static IReadOnlyList<int> HeadingLevels(this DeskAnswer answer) =>
        [.. answer.Page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName[1] - '0')];

    /// <summary>Fails when a page breaks what holds for every page of the paper.</summary>
    public static void AssertIsReaderPage(this DeskAnswer answer)
    {
        var page = answer.Page;
        Assert.Equal("#main", answer.TabStops()[0].GetAttribute("href"));
        Assert.Equal("#sections", answer.TabStops()[1].GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.All(
            answer.HeadingLevels().Zip(answer.HeadingLevels().Skip(1)),
            pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.Second} follows h{pair.First}")
        );
        Assert.Empty(page.QuerySelectorAll("[style], [onclick], [onload], [onerror]"));
        Assert.All(
            page.QuerySelectorAll("script"),
            s => Assert.True(s.HasAttribute("src") || s.GetAttribute("type") == "application/ld+json")
        );
        Assert.All(page.QuerySelectorAll("img"), i => Assert.True(i.HasAttribute("alt")));
        Assert.False(answer.Response.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("Breaking", page.Body!.TextContent, StringComparison.Ordinal);
    }

    public static async Task WithdrawAsync(this Newsroom newsroom, Guid id, string reason, string? redirect = null) =>
        Assert.Empty(
            await newsroom.ExecuteAsync<WithdrawArticle, IReadOnlyList<Core.Shared.Problem>>(u =>
                u.ExecuteAsync(id, reason, redirect, CancellationToken.None)
            )
        );

    /// <summary>Gives a live story another text.</summary>
    public static async Task ChangeAsync(this Newsroom newsroom, Guid id, ArticleContent content)
    {
        var article = await newsroom.ArticleAsync(id);
        var saved = await newsroom.ExecuteAsync<SaveArticle, SaveOutcome>(u =>
            u.ExecuteAsync(id, article.LatestNumber, content, RevisionReason.Saved, CancellationToken.None)
        );
        Assert.IsType<SaveOutcome.Saved>(saved);
        Assert.Empty(
            await newsroom.ExecuteAsync<PublishArticle, IReadOnlyList<Core.Shared.Problem>>(u =>
                u.ExecuteAsync(id, null, CancellationToken.None)
            )
        );
    }
}
