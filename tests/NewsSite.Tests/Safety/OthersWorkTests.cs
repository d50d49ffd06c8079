using System.Net;
using NewsSite.Accounts;
using NewsSite.Accounts.Freezing;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles.Bulk;
using NewsSite.Core.Shifts;
using NewsSite.Core.Tasks;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Safety;

/// <summary>What one person did to many stories, was asked to do or left to a colleague is nobody else’s, whoever knocks.</summary>
public sealed class OthersWorkTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private static readonly (string Path, string Handler)[] Routes =
    [
        ("/desk/articles/bulk", "Undo"),
        ("/desk/tasks", ""),
        ("/desk/hand-over", "TakeBack"),
    ];

    [Fact]
    public async Task Nobody_else_gets_in()
    {
        var owner = await newsroom.AddColleagueAsync(Role.Editor);
        var id = await KeepAsync(owner.Id);
        var (dismissed, frozen) = (await newsroom.SignInAsync(Role.Editor), await newsroom.SignInAsync(Role.Editor));
        await newsroom.ExecuteAsync((DisableAccount u) => u.ExecuteAsync(dismissed.Account!.Id, default));
        await newsroom.ExecuteAsync((FreezeAccount u) => u.ExecuteAsync(frozen.Account!.Id, "", default));
        using var author = await newsroom.SignInAsync(Role.Author);
        using var auditor = await newsroom.SignInAsync(Role.Auditor);
        using var limited = await newsroom.SignInAsync(Role.Editor, new DeskLimits([], ["fa"]));
        using var visitor = newsroom.Visit();

        var entered = new List<string>();
        foreach (var browser in new[] { visitor, author, auditor, limited, dismissed, frozen })
        {
            entered.AddRange(await EnteredAsync(browser, id));
        }

        dismissed.Dispose();
        frozen.Dispose();
        Assert.Empty(entered);
        using var own = await newsroom.SignInAsync(owner);
        foreach (var (path, _) in Routes)
        {
            Assert.Equal(HttpStatusCode.OK, (await own.GetAsync($"{path}/{id}")).Status);
        }
    }

    private static async Task<IReadOnlyList<string>> EnteredAsync(DeskBrowser browser, Guid id)
    {
        var form = await browser.GetAsync("/account/sign-out");
        form = form.Status == HttpStatusCode.OK ? form : await browser.GetAsync("/account/sign-in");
        var token = form.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var entered = new List<string>();
        foreach (var (path, handler) in Routes)
        {
            var looked = (await browser.GetAsync($"{path}/{id}")).Response;
            var acted = await PostAsync(browser, $"{path}/{id}?handler={handler}", token);
            HttpResponseMessage[] answers = [looked, acted];
            entered.AddRange(
                answers
                    .Where(a => !IsTurnedAway(a))
                    .Select(a => $"{browser.Account?.Role} {a.RequestMessage!.Method} {path}: {a.StatusCode}")
            );
        }

        return entered;
    }

    private static Task<HttpResponseMessage> PostAsync(DeskBrowser browser, string path, string token) =>
        browser.Http.PostAsync(
            path,
            new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)])
        );

    private static bool IsTurnedAway(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.NotFound
        || answer.Headers.Location?.OriginalString.Contains("/account/sign-in", StringComparison.Ordinal) == true;

    /// <summary>One of each, all of one id.</summary>
    private async Task<Guid> KeepAsync(Guid ownerId)
    {
        var (id, story, now) = (
            Guid.CreateVersion7(),
            await newsroom.DraftAsync(await newsroom.ContentAsync()),
            newsroom.Clock.Now
        );
        await newsroom.AskAsync(db =>
        {
            db.BulkActs.Add(
                new()
                {
                    Id = id,
                    Kind = BulkKind.Submit,
                    TargetId = null,
                    ById = ownerId,
                    At = now,
                }
            );
            var task = new NewsroomTask
            {
                Id = id,
                Text = "Mine alone",
                ArticleId = story,
                GivenById = ownerId,
                GivenAt = now,
                DueOn = null,
            };
            task.HandTo(ownerId);
            db.Tasks.Add(task);
            db.ShiftHandOvers.Add(
                new ShiftHandOver
                {
                    Id = id,
                    FromId = ownerId,
                    ToId = ownerId,
                    Note = "Ours alone",
                    At = now,
                }
            );
            return db.SaveChangesAsync();
        });
        return id;
    }
}
