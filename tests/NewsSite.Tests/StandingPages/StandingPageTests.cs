using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Audit;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.StandingPages;
using NewsSite.StandingPages;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.StandingPages;

public sealed class StandingPageTests : IAsyncLifetime
{
    private readonly Newsroom _newsroom = new();

    public ValueTask InitializeAsync() => _newsroom.InitializeAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task What_an_administrator_writes_is_a_page_of_that_edition_and_stands_in_its_footer_alone()
    {
        using var admin = await _newsroom.SignInAsync(Role.Admin);
        using var reader = _newsroom.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/ru/about")).Status);

        var saved = await admin.PostFormAsync(
            "/admin/pages/about/ru",
            ("Form.Body", "Мы пишем о реке.\n\n## Кто платит\n\nЧитатели.")
        );

        Assert.Equal("/admin/pages/about/ru", saved.Location);
        var page = await reader.GetAsync("/ru/about");
        page.AssertIsReaderPage();
        Assert.Equal("О редакции", page.TextOf("h1"));
        Assert.Equal("Кто платит", page.TextOf(".story-body h2"));
        Assert.Equal("Мы пишем о реке.", page.Page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal(["/ru/about"], await FooterAsync(reader, "/ru"));
        Assert.Empty(await FooterAsync(reader, "/"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/en/about")).Status);
    }

    [Fact]
    public async Task A_page_whose_words_are_taken_away_is_not_there()
    {
        await WriteAsync(StandingPageKind.Contact, "Write to us.");
        await WriteAsync(StandingPageKind.Contact, " ");
        using var reader = _newsroom.Visit();

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/en/contact")).Status);
        Assert.Empty(await FooterAsync(reader, "/"));
    }

    [Fact]
    public async Task Only_administrators_write_them_and_a_change_is_taken_back_from_the_record()
    {
        using var admin = await _newsroom.SignInAsync(Role.Admin);
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        await admin.PostFormAsync("/admin/pages/about/en", ("Form.Body", "True words."));
        await admin.PostFormAsync("/admin/pages/about/en", ("Form.Body", "False words."));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync("/admin/pages/about/en")).Status);

        var entry = await _newsroom.AskAsync(db =>
            db.AuditEntries.Where(e => e.Act == "page.changed").OrderByDescending(e => e.Number).FirstAsync()
        );
        Assert.Empty(
            await _newsroom.ExecuteAsync(
                (IEnumerable<IRollBack> all) => all.Single(r => r.Acts.Contains(entry.Act)).ExecuteAsync(entry, default)
            )
        );

        Assert.Equal("About in English", entry.Detail);
        Assert.Equal("True words.", await _newsroom.AskAsync(db => db.StandingPages.Select(p => p.Body).SingleAsync()));
    }

    [Fact]
    public async Task Corrections_of_the_edition_list_themselves_the_latest_first()
    {
        var first = await _newsroom.PublishAsync(await _newsroom.ContentAsync("Corrected first"));
        var second = await _newsroom.PublishAsync(await _newsroom.ContentAsync("Corrected second"));
        await _newsroom.PublishAsync(await _newsroom.ContentAsync("Never wrong"));
        await CorrectAsync(second, "The gate is green, not blue.");
        _newsroom.Clock.Advance(TimeSpan.FromDays(1));
        await CorrectAsync(first, "The sum is 4 million, not 40 million.");
        _newsroom.Clock.Advance(TimeSpan.FromDays(1));
        await CorrectAsync(second, "The gate is of oak.");
        using var reader = _newsroom.Visit();

        var page = await reader.GetAsync("/en/corrections");

        page.AssertIsReaderPage();
        Assert.Equal(
            ["Corrected second", "Corrected first"],
            page.Page.QuerySelectorAll("main h2 a").Select(a => a.TextContent)
        );
        Assert.Equal(
            ["The gate is of oak.", "The gate is green, not blue.", "The sum is 4 million, not 40 million."],
            page.Page.QuerySelectorAll(".article-correction > p:not(.correction-head)").Select(p => p.TextContent)
        );
        Assert.Contains("/en/corrections", await FooterAsync(reader, "/"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/ru/corrections")).Status);
        Assert.Equal("/en/corrections", (await reader.GetAsync("/en/corrections?page=2")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/en/corrections?before=noon")).Status);

        await _newsroom.WithdrawAsync(second, "It was not so.");
        Assert.DoesNotContain("oak", (await reader.GetAsync("/en/corrections")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Machines_are_told_of_the_policies_that_can_be_read()
    {
        await WriteAsync(StandingPageKind.About, "Who we are.");
        await WriteAsync(StandingPageKind.Contact, "Write to us.");
        using var reader = _newsroom.Visit();

        var home = await reader.GetAsync("/");

        using var json = JsonDocument.Parse(home.Page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        var paper = json.RootElement;
        Assert.Equal("NewsMediaOrganization", paper.GetProperty("@type").GetString());
        Assert.Equal($"{_newsroom.Address}/en/about", paper.GetProperty("publishingPrinciples").GetString());
        Assert.Equal($"{_newsroom.Address}/en/about", paper.GetProperty("ethicsPolicy").GetString());
        Assert.Equal(
            $"{_newsroom.Address}/en/contact",
            paper.GetProperty("contactPoint").GetProperty("url").GetString()
        );
        Assert.False(paper.TryGetProperty("correctionsPolicy", out _));
        using var logo = await reader.Http.GetAsync(paper.GetProperty("logo").GetProperty("url").GetString());
        Assert.Equal("image/png", logo.Content.Headers.ContentType!.MediaType);
    }

    private Task<IReadOnlyList<Core.Shared.Problem>> WriteAsync(StandingPageKind kind, string words) =>
        _newsroom.ExecuteAsync((WriteStandingPage u) => u.ExecuteAsync(kind, Language.English, words, default));

    private async Task CorrectAsync(Guid id, string note)
    {
        var number = (await _newsroom.ArticleAsync(id)).LatestNumber;
        var outcome = await _newsroom.ExecuteAsync(
            (CorrectArticle u) => u.ExecuteAsync(id, number, note, false, default)
        );
        Assert.Empty(outcome.Problems);
    }

    /// <summary>Where the footer leads within the edition, but for its feed and what is kept on the device.</summary>
    private static async Task<IReadOnlyList<string?>> FooterAsync(DeskBrowser reader, string path) =>
        [
            .. (await reader.GetAsync(path))
                .Page.QuerySelectorAll(".footer-links a:not([type]):not([href^='#']):not([href$='/kept'])")
                .Select(a => a.GetAttribute("href")),
        ];
}
