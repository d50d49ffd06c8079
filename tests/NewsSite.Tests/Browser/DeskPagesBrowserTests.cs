using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Reviews;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Shared;
using NewsSite.Tests.Articles.Reviews;
using NewsSite.Tests.Articles.Translations;
using NewsSite.Tests.Media.Qualities;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Notes;

namespace NewsSite.Tests.Browser;

/// <summary>Pages on which colleagues work together, with something on each of them.</summary>
[Trait("Category", "Browser")]
public sealed class DeskPagesBrowserTests(Newsroom newsroom, BrowserHarness harness) : IClassFixture<Newsroom>
{
    private static readonly AxeRunOptions ThisPageAlone = new() { Iframes = false };

    /// <summary>In turns dark on a phone and light on a desk; in Persian every second page.</summary>
    [Theory]
    [InlineData("en", 1)]
    [InlineData("fa", 2)]
    public async Task No_page_of_working_together_has_an_accessibility_finding_or_scrolls_sideways(
        string language,
        int step
    )
    {
        var admin = await newsroom.AddColleagueAsync(Role.Admin);
        var (waiting, live, translation) = await FillAsync(admin);
        var film = (await newsroom.AddFilmAsync("ferry")).Id;
        var page = await harness.OpenAsync(newsroom);
        await using var closing = page.Context;
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("Email").FillAsync(admin.Email!);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(DeskBrowser.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.ShowAsync("/desk");
        await page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["Accept-Language"] = language });

        var found = new List<string>();
        foreach (
            var (address, at) in PagesOf(waiting, live, translation, film)
                .Where((_, at) => at % step == 0)
                .Select((address, at) => (address, at))
        )
        {
            var (colours, width) = at % 2 == 0 ? (ColorScheme.Dark, 375) : (ColorScheme.Light, 1280);
            await page.EmulateMediaAsync(new() { ColorScheme = colours });
            await page.SetViewportSizeAsync(width, 900);
            Assert.Equal(200, (await page.GotoAsync(address))!.Status);
            Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
            found.AddRange(await FindingsAsync(page, $"{address} at {width}"));
        }

        Assert.Equal("", string.Join('\n', found));
    }

    [Fact]
    public async Task Acts_on_many_stories_have_none_either()
    {
        await newsroom.DraftAsync(await newsroom.ContentAsync("One of many"));
        var page = await harness.OpenAsAsync(newsroom, Role.Admin);
        await using var closing = page.Context;
        await page.GotoAsync("/desk/articles");
        await page.Locator("[name='Form.Stories']").First.CheckAsync();
        await page.Locator("#Form_Act")
            .SelectOptionAsync((await page.Locator("#Form_Act optgroup option").First.GetAttributeAsync("value"))!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.ArriveAtAsync("/desk/articles/bulk");

        Assert.Empty(await FindingsAsync(page, "bulk"));
    }

    private static string[] PagesOf(Guid waiting, Guid live, Guid translation, Guid film) =>
        [
            "/desk",
            "/desk/notices",
            "/desk/account/notices",
            "/desk/account/language",
            "/desk/tasks",
            "/desk/tasks/new",
            "/desk/hand-over",
            "/desk/articles",
            "/admin/reviews",
            "/desk/series",
            "/desk/series/new",
            "/admin/pages",
            "/admin/pages/about/fa",
            $"/desk/articles/{waiting}",
            $"/desk/articles/{waiting}/notes",
            $"/desk/articles/{waiting}/notes?show=open",
            $"/desk/articles/{waiting}/review",
            $"/desk/articles/{waiting}/shares",
            $"/desk/articles/{live}/translations",
            $"/desk/articles/{translation}/translation",
            $"/desk/articles/{translation}/translation",
            $"/desk/articles/{translation}/translations",
            "/desk/translations/new",
            $"/desk/articles/{live}/review",
            $"/desk/articles/{live}/correct",
            $"/desk/articles/{live}/publish",
            $"/desk/media/{film}",
            $"/desk/media/{film}/captions",
            $"/desk/media/{film}/qualities",
        ];

    private async Task<(Guid Waiting, Guid Live, Guid Translation)> FillAsync(Account admin)
    {
        await newsroom.ExecuteAsync<ReviewRules, bool>(async rules =>
        {
            await rules.SetAsync([ReviewRule.Of(ArticleFormat.Explainer)], default);
            return true;
        });
        var (writer, now) = (await newsroom.AddColleagueAsync(Role.Editor, "Лейла Фаруз"), newsroom.Clock.Now);
        var live = await newsroom.PublishAsync(await newsroom.ContentAsync("چرا دروازه‌ها باز شدند"));
        await newsroom.SaveAsync(writer, live, 1, "The gates opened at noon.\n");
        await newsroom.MoveAsync(writer, m => m.SubmitAsync(live, default));
        var waiting = await newsroom.ExplainerAsync(writer);
        await newsroom.MoveAsync(writer, m => m.SubmitAsync(waiting, default, admin.Id));
        await newsroom.AskAsync(db =>
        {
            StoredTalk.Add(db, waiting, "Is that so? هست؟", admin.Id, now);
            db.Tasks.Add(
                new()
                {
                    Text = "Ask the harbour master",
                    ArticleId = waiting,
                    GivenById = writer.Id,
                    GivenAt = now,
                    DueOn = null,
                }
            );
            return db.SaveChangesAsync();
        });
        // Readers get other words of the original after it was begun: something to look at.
        var translation = await newsroom.TranslateAsync(admin, live, "fa");
        Assert.Empty(await newsroom.ExecuteAsync((PublishArticle u) => u.ExecuteAsync(live, null, default)));
        return (waiting, live, translation);
    }

    private static async Task<IEnumerable<string>> FindingsAsync(IPage page, string where)
    {
        var findings = (await page.RunAxe(ThisPageAlone)).Violations.Select(v =>
            $"{where}: {v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}"
        );
        var fits = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth");
        return fits ? findings : findings.Append($"{where} scrolls sideways.");
    }
}
