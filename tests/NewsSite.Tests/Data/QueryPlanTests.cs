using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Core.Accounts;
using NewsSite.Data;
using NewsSite.Import.Stories;
using NewsSite.Tests.Import.Stories;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Data;

/// <summary>What a page costs must not grow with the paper: every question behind it is answered from an index.</summary>
[Trait("Engine", "Sqlite")]
public sealed class QueryPlanTests : IAsyncLifetime
{
    private const int Stories = 300;

    private readonly AskedStatements _asked = new();
    private readonly Newsroom _newsroom;

    public QueryPlanTests() =>
        _newsroom = new()
        {
            Adjust = builder => builder.Services.ConfigureDbContext<NewsDb>(o => o.AddInterceptors(_asked)),
        };

    public async ValueTask InitializeAsync()
    {
        await _newsroom.InitializeAsync();
        var report = await _newsroom.ImportAsync([.. Enumerable.Range(1, Stories).Select(Line)]);
        Assert.Equal(Stories, report.Added);
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var series = await editor.PostFormAsync(
            "/desk/series/new",
            ("Form.Words[0].Name", "Floods"),
            ("Form.Stories", "/en/stories/ship-7\n/en/stories/ship-9")
        );
        Assert.Equal(HttpStatusCode.Redirect, series.Status);
    }

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task Readers_lists_and_feeds_walk_indexes_and_nothing_else()
    {
        using var reader = _newsroom.Visit();
        string[] lists = ["/en/sections/harbour", "/en/topics/tides", "/en/people/ana-ilic", "/en/services/coast-desk"];
        string[] pages =
        [
            "/",
            "/ru",
            "/en/explainers",
            "/en/corrections",
            "/en/stories/ship-7",
            "/en/series/floods",
            "/en/series/floods/feed.xml",
            "/en/feed.xml",
            "/en/sections/harbour/feed.xml",
            "/en/topics/tides/atom.xml",
            "/en/services/coast-desk/feed.json",
            "/sitemap.xml",
            "/sitemap-1.xml",
            "/sitemap-pages.xml",
            "/sitemap-news.xml",
            .. lists,
            .. await LaterPagesAsync(reader, lists),
        ];

        var growths = new List<string>();
        foreach (var page in pages)
        {
            growths.AddRange(await GrowthsAsync(reader, page));
        }

        Assert.True(growths.Count == 0, string.Join("\n", growths));
    }

    /// <remarks>Its pages have numbers: an editor filters before going far.</remarks>
    [Theory]
    [InlineData("language=ru", "LatestLanguage")]
    [InlineData("format=explainer", "LatestFormat")]
    public async Task The_desk_filters_its_stories_by_index(string filter, string column)
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);

        var plans = await PlansAsync(editor, $"/desk/articles?{filter}");

        var filtered = plans.Where(p => p.Text.Contains($"\"{column}\" = @", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, filtered.Count);
        Assert.Empty(filtered.SelectMany(p => p.Growths).Where(g => g != "OFFSET"));
    }

    /// <summary>The second and the third page of each list.</summary>
    private static async Task<IReadOnlyList<string>> LaterPagesAsync(DeskBrowser reader, string[] lists)
    {
        var later = new List<string>();
        foreach (var list in lists)
        {
            var next = Older(await reader.GetAsync(list));
            later.AddRange([next, Older(await reader.GetAsync(next))]);
        }

        return later;

        static string Older(DeskAnswer page) => page.Page.QuerySelector(".pages a[rel=next]")!.GetAttribute("href")!;
    }

    private async Task<IReadOnlyList<string>> GrowthsAsync(DeskBrowser browser, string page) =>
        [
            .. (await PlansAsync(browser, page))
                .Where(p => p.Growths.Count > 0)
                .Select(p => $"{page}: {string.Join("; ", p.Growths)}\n{p}\n"),
        ];

    private async Task<IReadOnlyList<QueryPlan>> PlansAsync(DeskBrowser browser, string page)
    {
        _asked.Taken();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(page)).Status);
        var plans = new List<QueryPlan>();
        foreach (var (text, values) in _asked.Taken())
        {
            plans.Add(await PlanAsync(text, values));
        }

        Assert.NotEmpty(plans);
        return plans;
    }

    private Task<QueryPlan> PlanAsync(string text, IReadOnlyList<SqliteParameter> values) =>
        _newsroom.AskAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"EXPLAIN QUERY PLAN {text}";
            command.Parameters.AddRange(values.ToArray());
            await using var rows = await command.ExecuteReaderAsync();
            var steps = new List<PlanStep>();
            while (await rows.ReadAsync())
            {
                steps.Add(new(rows.GetInt64(1), rows.GetString(3)));
            }

            return new QueryPlan(text, steps);
        });

    private static string Line(int number) =>
        JsonSerializer.Serialize(
            new ImportedStory
            {
                ExternalId = number.ToString(CultureInfo.InvariantCulture),
                Language = number % 10 == 0 ? "ru" : "en",
                Format = number % 4 == 0 ? "explainer" : "news",
                Headline = $"Ship {number}",
                Body =
                    number % 3 == 0
                        ? "Water rose.\n\n::: correction\ndate: 2026-08-26\n\nIt fell.\n:::"
                        : "Water rose.",
                Section = number % 5 == 0 ? "Weather" : "Harbour",
                Topics = number % 2 == 0 ? ["Tides"] : ["Tides", "Ships"],
                Credits = [new("Ana Ilic", Service: "Coast Desk"), new("Ana Ilic", "editor", "Coast Desk")],
                State = ImportedState.Published,
                PublishedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(number),
            },
            JsonSerializerOptions.Web
        );
}
