using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Processes;

/// <summary>A whole newsroom that writes at the same time into one database.</summary>
public sealed class ParallelWritersTests : IDisposable
{
    private const int Writers = 32;
    private const int SavesEach = 12;
    private const int Publishers = 4;
    private readonly SiteFolder _folder = new();

    [Fact]
    public async Task Thirty_two_writers_beside_publishers_and_an_administrator_get_no_error_and_lose_no_word()
    {
        var writers = await PrepareAsync();
        await using var site = await RunningSite.StartAsync(_folder);
        var people = await Task.WhenAll(Enumerable.Range(0, Writers).Select(n => site.SignInAsync(EmailOf(n))));

        await Task.WhenAll([
            .. writers.Zip(people, WriteAsync),
            .. writers.Chunk(Writers / Publishers).Zip(people, PublishAsync),
            AddColleaguesAsync(people[0]),
        ]);

        await AssertEveryWordIsKeptAsync(writers);
        Assert.Equal(Writers, await _folder.AskAsync(db => db.PublishedArticles.CountAsync()));
        Assert.Equal(1 + (SavesEach / 3), await _folder.AskAsync(db => db.People.CountAsync()));
        Assert.Equal(Writers + SavesEach, await _folder.AskAsync(db => db.Users.CountAsync()));
        Assert.DoesNotContain(site.Process.Output, line => line.Contains("fail:", StringComparison.Ordinal));
        Array.ForEach(people, p => p.Dispose());
    }

    public void Dispose() => _folder.Dispose();

    private static string EmailOf(int number) => $"writer{number}@paper.test";

    /// <summary>Every third time with a colleague in the credits whom nobody knows yet and all name at once.</summary>
    private static async Task WriteAsync(StoryWriter writer, DeskBrowser browser)
    {
        for (var number = 0; number < SavesEach; number++)
        {
            var sentence = $"Sentence {number} of {writer.Id}.";
            await (
                number % 3 == 2
                    ? writer.SaveByFormAsync(browser, sentence, ("Form.Credits[0].Name", $"Newcomer {number}"))
                    : writer.AutosaveAsync(browser, sentence)
            );
        }
    }

    private static async Task PublishAsync(IEnumerable<StoryWriter> stories, DeskBrowser browser)
    {
        foreach (var story in stories)
        {
            var page = $"/desk/articles/{story.Id}/publish";
            var answer = await browser.PostFormAsync(
                page,
                "main form.panel",
                ("Form.OverruleReason", "It cannot wait.")
            );
            Assert.Equal($"{page}?done=published", answer.Location);
        }
    }

    private static async Task AddColleaguesAsync(DeskBrowser admin)
    {
        for (var number = 0; number < SavesEach; number++)
        {
            var answer = await admin.PostFormAsync(
                "/admin/accounts/add",
                ("Form.Email", $"colleague{number}@paper.test"),
                ("Form.DisplayName", "New Colleague"),
                ("Form.Password", DeskBrowser.Password)
            );
            Assert.Equal((HttpStatusCode.Redirect, "/admin/accounts"), (answer.Status, answer.Location));
        }
    }

    /// <summary>All of one headline, so that they want one address when they are published.</summary>
    private async Task<IReadOnlyList<StoryWriter>> PrepareAsync()
    {
        var drafts = Enumerable
            .Range(0, Writers)
            .Select(n =>
                StoryFile.Line(
                    new()
                    {
                        ["externalId"] = $"draft-{n}",
                        ["headline"] = "Flood gates open",
                        ["body"] = "The gates opened at dawn.",
                        ["credits"] = new[] { new { person = "Mara Ellingham" } },
                    }
                )
            );
        var import = await _folder.RunAsync("import", "jsonl", _folder.Write("drafts.jsonl", drafts));
        Assert.Equal(0, import.ExitCode);
        await _folder.AddEditorAsync(EmailOf(0));
        await _folder.AskAsync(async db =>
        {
            var first = await db.Users.SingleAsync();
            first.Role = Role.Admin;
            db.Users.AddRange(Enumerable.Range(1, Writers - 1).Select(n => LikeFirst(first, EmailOf(n))));
            return await db.SaveChangesAsync();
        });
        return await _folder.AskAsync(db => db.Articles.Select(a => new StoryWriter(a.Id)).ToListAsync());
    }

    /// <summary>With the same password.</summary>
    private static Account LikeFirst(Account first, string email)
    {
        var account = new Account
        {
            DisplayName = email,
            Role = Role.Editor,
            CreatedAt = first.CreatedAt,
            PasswordHash = first.PasswordHash,
        };
        account.TakeEmail(email, email.ToUpperInvariant());
        return account;
    }

    private async Task AssertEveryWordIsKeptAsync(IReadOnlyList<StoryWriter> writers)
    {
        var kept = await _folder.AskAsync(db => db.Revisions.OrderBy(r => r.Number).ToListAsync());
        Assert.All(
            writers,
            writer =>
            {
                Assert.Equal(SavesEach, writer.Acknowledged.Count);
                Assert.Equal(
                    writer.Acknowledged,
                    kept.Where(r => r.ArticleId == writer.Id && r.Number > 1).Select(r => r.Content.Body)
                );
            }
        );
    }
}
