using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles;

public sealed class HandOverTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task What_readers_do_not_have_goes_to_a_colleague_and_the_rest_stays_signed_as_it_is()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var (leaver, heir) = (
            await newsroom.AddColleagueAsync(Role.Editor),
            await newsroom.AddColleagueAsync(Role.Author)
        );
        var draft = await StartAsync(leaver, "Half written");
        var live = await StartAsync(leaver, "Long read");
        await newsroom.ExecuteAsync((PublishArticle u) => u.ExecuteAsync(live, null, default));
        using var heirsBrowser = await newsroom.SignInAsync(heir);

        var page = await admin.GetAsync($"/admin/accounts/{leaver.Id}/hand-over");
        var choice = page.Page.QuerySelector($"select[name='Form.To'] option[value='{heir.Id}']");
        Assert.Equal(heir.DisplayName, choice?.TextContent);
        var answer = await admin.SubmitAsync(page, "main form", ("Form.To", heir.Id.ToString()));

        var told = await admin.FollowAsync(answer);
        Assert.Contains("1 story is handed over.", told.Text, StringComparison.Ordinal);
        Assert.Equal(heir.Id, (await newsroom.ArticleAsync(draft)).OwnerId);
        Assert.Equal(leaver.Id, (await newsroom.ArticleAsync(live)).OwnerId);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await heirsBrowser.GetAsync($"/desk/articles/{draft}")).Status);
        var entry = await newsroom.AskAsync(db => db.AuditEntries.SingleAsync(e => e.Act == "article.handed-over"));
        Assert.Equal((leaver.DisplayName, heir.DisplayName), (entry.Before, entry.After));
    }

    [Fact]
    public async Task Nobody_chosen_and_nobody_who_could_write_is_refused_beside_the_field()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var leaver = await newsroom.AddColleagueAsync(Role.Author);
        var auditor = await newsroom.AddColleagueAsync(Role.Auditor);
        await StartAsync(leaver, "Waiting for someone");

        foreach (var to in new[] { "", auditor.Id.ToString() })
        {
            var answer = await admin.PostFormAsync(
                $"/admin/accounts/{leaver.Id}/hand-over",
                "main form",
                ("Form.To", to)
            );
            Assert.Equal(["Choose who goes on with the stories."], answer.Problems);
        }
    }

    private async Task<Guid> StartAsync(NewsSite.Accounts.Account owner, string headline)
    {
        var content = await newsroom.ContentAsync(headline);
        var story = await newsroom.ExecuteAsAsync<CreateArticle, Article>(
            owner,
            u => u.ExecuteAsync(content, RevisionReason.Created, default)
        );
        return story.Id;
    }
}
