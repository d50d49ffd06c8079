using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Accounts.Freezing;
using NewsSite.Accounts.SecondStep;
using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Shared;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Safety;

/// <summary>Every route of a story, in every state it can be in, for everyone who might knock.</summary>
public sealed class AccessMatrixTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string Auditor = "auditor";
    private static readonly string[] Methods = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE"];

    public static TheoryData<string> States =>
        ["draft", "in review", "approved", "scheduled", "published", "change planned", "withdrawn"];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Nobody_reaches_a_story_that_is_not_theirs(string state)
    {
        using var owner = await newsroom.SignInAsync(Role.Author);
        var id = await StoryAsync(owner.Account!, state);
        var before = await newsroom.ArticleAsync(id);

        var entered = new List<string>();
        foreach (var (who, enter) in Strangers)
        {
            using var browser = await enter();
            var token = await TokenOfAsync(browser);
            foreach (var route in StoryRoutes())
            {
                foreach (var method in Methods.Where(m => who != Auditor || !IsSafe(m)))
                {
                    using var answer = await KnockAsync(browser, method, Address(route, id), token);
                    if (!IsTurnedAway(answer))
                    {
                        entered.Add($"{who} {method} {route}: {answer.StatusCode}");
                    }
                }
            }
        }

        await SetRulesAsync([]);
        Assert.Empty(entered);
        Assert.Equivalent(before, await newsroom.ArticleAsync(id));
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Whoever_may_see_a_story_finds_every_page_of_it(string state)
    {
        using var owner = await newsroom.SignInAsync(Role.Author);
        var id = await StoryAsync(owner.Account!, state);
        using var editor = await newsroom.SignInAsync(Role.Editor);
        using var admin = await newsroom.SignInAsync(Role.Admin);

        Assert.Equal([], await MissingAsync(editor, id));
        Assert.Equal([], await MissingAsync(admin, id));
        // An author neither corrects nor withdraws nor chooses what leads; what readers have or soon will, the author's editor page leads to the preview of.
        Assert.Equal(
            ["/desk/articles/{id:guid}/correct", "/desk/articles/{id:guid}/lead", "/desk/articles/{id:guid}/withdraw"],
            await MissingAsync(owner, id)
        );
        using var auditor = await newsroom.SignInAsync(Role.Auditor);
        Assert.Equal(
            [
                "/desk/articles/{id:guid}/autosave",
                "/desk/articles/{id:guid}/correct",
                "/desk/articles/{id:guid}/lead",
                "/desk/articles/{id:guid}/presence",
                "/desk/articles/{id:guid}/withdraw",
            ],
            await MissingAsync(auditor, id)
        );
        using var ofThisSection = await newsroom.SignInAsync(
            Role.Editor,
            new([await newsroom.SectionIdAsync()], ["en"])
        );
        Assert.Equal([], await MissingAsync(ofThisSection, id));
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_story_of_someone_else_looks_like_one_that_does_not_exist(string state)
    {
        using var owner = await newsroom.SignInAsync(Role.Author);
        using var stranger = await newsroom.SignInAsync(Role.Author);
        var id = await StoryAsync(owner.Account!, state);

        foreach (var route in StoryRoutes())
        {
            var theirs = await stranger.GetAsync(Address(route, id));
            var nobodys = await stranger.GetAsync(Address(route, Guid.NewGuid()));

            Assert.Equal((HttpStatusCode.NotFound, nobodys.Text), (theirs.Status, theirs.Text));
        }
    }

    /// <summary>Everyone whose story it is not. An auditor looks, and that is all.</summary>
    private IEnumerable<(string Who, Func<Task<DeskBrowser>> Enter)> Strangers =>
        [
            ("visitor", () => Task.FromResult(newsroom.Visit())),
            ("author", () => newsroom.SignInAsync(Role.Author)),
            (Auditor, () => newsroom.SignInAsync(Role.Auditor)),
            (
                "editor of another section",
                async () => await newsroom.SignInAsync(Role.Editor, new([await newsroom.SectionIdAsync("Sport")], []))
            ),
            ("editor of another language", () => newsroom.SignInAsync(Role.Editor, new([], ["fa"]))),
            ("dismissed", () => ThenAsync<DisableAccount>((u, id) => u.ExecuteAsync(id, CancellationToken.None))),
            ("frozen", () => ThenAsync<FreezeAccount>((u, id) => u.ExecuteAsync(id, "", CancellationToken.None))),
            ("without the second step", LackingSecondStepAsync),
        ];

    private List<string> StoryRoutes()
    {
        var routes = newsroom
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(r => "/" + r.RoutePattern.RawText!.TrimStart('/'))
            .Where(pattern => pattern.StartsWith("/desk/articles/{id:guid}", StringComparison.Ordinal))
            .Distinct()
            .ToList();
        Assert.NotEmpty(routes);
        return routes;
    }

    private static string Address(string route, Guid id) =>
        route.Replace("{id:guid}", id.ToString(), StringComparison.Ordinal);

    /// <summary>Sent with everything a form of the site would carry, so that nothing but the right to enter is missing.</summary>
    private static Task<HttpResponseMessage> KnockAsync(DeskBrowser browser, string method, string path, string token)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method is "POST" or "PUT" or "DELETE")
        {
            request.Content = new FormUrlEncodedContent([
                KeyValuePair.Create("__RequestVerificationToken", token),
                KeyValuePair.Create("Form.Headline", "Overwritten"),
                KeyValuePair.Create("Form.Reason", "Taken away"),
                KeyValuePair.Create("baseNumber", "1"),
            ]);
        }

        return browser.Http.SendAsync(request);
    }

    private static bool IsSafe(string method) => method is "GET" or "HEAD" or "OPTIONS";

    private static bool IsTurnedAway(HttpResponseMessage answer) =>
        answer.StatusCode
            is HttpStatusCode.NotFound
                or HttpStatusCode.Unauthorized
                or HttpStatusCode.MethodNotAllowed
                or HttpStatusCode.BadRequest
        || answer.Headers.Location?.OriginalString is { } place
            && (
                place.Contains("/account/sign-in", StringComparison.Ordinal)
                || place.EndsWith("/account/second-step/set-up", StringComparison.Ordinal)
            );

    private static async Task<string> TokenOfAsync(DeskBrowser browser)
    {
        var page = await browser.GetAsync("/account/sign-out");
        var form = page.Status == HttpStatusCode.OK ? page : await browser.GetAsync("/account/sign-in");
        return form.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    private async Task<List<string>> MissingAsync(DeskBrowser browser, Guid id)
    {
        var missing = new List<string>();
        foreach (var route in StoryRoutes())
        {
            var answer = await browser.GetAsync(Address(route, id));
            if (answer.Status is HttpStatusCode.NotFound or HttpStatusCode.InternalServerError)
            {
                missing.Add(route);
            }
        }

        missing.Sort(StringComparer.Ordinal);
        return missing;
    }

    /// <summary>An editor to whom something happens while they are signed in.</summary>
    private async Task<DeskBrowser> ThenAsync<TUseCase>(Func<TUseCase, Guid, Task<IReadOnlyList<Problem>?>> happens)
        where TUseCase : notnull
    {
        var browser = await newsroom.SignInAsync(Role.Editor);
        await newsroom.ExecuteAsync<TUseCase, IReadOnlyList<Problem>?>(u => happens(u, browser.Account!.Id));
        return browser;
    }

    /// <summary>An administrator, whose role must have a second step from now on.</summary>
    private async Task<DeskBrowser> LackingSecondStepAsync()
    {
        var browser = await newsroom.SignInAsync(Role.Admin);
        await SetRulesAsync([Role.Admin]);
        return browser;
    }

    private Task<bool> SetRulesAsync(Role[] roles) =>
        newsroom.ExecuteAsync(
            async (SecondStepRules u) =>
            {
                await u.SetAsync(roles, CancellationToken.None);
                return true;
            }
        );

    private async Task<Guid> StoryAsync(Account owner, string state)
    {
        var content = await newsroom.ContentAsync($"A story that is {state}");
        var article = await newsroom.ExecuteAsAsync<CreateArticle, Article>(
            owner,
            u => u.ExecuteAsync(content, RevisionReason.Created, CancellationToken.None)
        );
        await BringToAsync(article.Id, state);
        return article.Id;
    }

    private Task BringToAsync(Guid id, string state) =>
        state switch
        {
            "in review" => newsroom.ExecuteAsync<MoveArticle, object?>(async u =>
                await u.SubmitAsync(id, CancellationToken.None)
            ),
            "approved" => ApproveAsync(id),
            "scheduled" => newsroom.ExecuteAsync<ScheduleArticle, object?>(async u =>
                await u.ExecuteAsync(
                    id,
                    newsroom.Clock.GetUtcNow().UtcDateTime + TimeSpan.FromDays(1),
                    CancellationToken.None
                )
            ),
            "published" => PublishAsync(id),
            "change planned" => PlanChangeAsync(id),
            "withdrawn" => WithdrawAsync(id),
            _ => Task.CompletedTask,
        };

    private async Task ApproveAsync(Guid id)
    {
        await BringToAsync(id, "in review");
        Assert.Empty(await newsroom.ExecuteAsync((MoveArticle u) => u.ApproveAsync(id, 1, CancellationToken.None)));
    }

    private async Task PublishAsync(Guid id) =>
        Assert.Empty(
            await newsroom.ExecuteAsync<PublishArticle, IReadOnlyList<Problem>>(u =>
                u.ExecuteAsync(id, null, CancellationToken.None)
            )
        );

    private async Task PlanChangeAsync(Guid id)
    {
        await PublishAsync(id);
        var changed = await newsroom.ContentAsync("A story that will change");
        await newsroom.ExecuteAsync<SaveArticle, SaveOutcome>(u =>
            u.ExecuteAsync(id, 1, changed, RevisionReason.Saved, CancellationToken.None)
        );
        var at = newsroom.Clock.Now + TimeSpan.FromDays(1);
        Assert.Empty(
            await newsroom.ExecuteAsync((ScheduleArticle u) => u.ExecuteAsync(id, at, CancellationToken.None))
        );
    }

    private async Task WithdrawAsync(Guid id)
    {
        await PublishAsync(id);
        await newsroom.ExecuteAsync<WithdrawArticle, object?>(async u =>
            await u.ExecuteAsync(id, "It was wrong.", null, CancellationToken.None)
        );
    }
}
