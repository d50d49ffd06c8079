using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles;

public sealed class FindStoryTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task Who_may_not_read_a_draft_is_offered_the_headline_that_readers_have()
    {
        var content = await newsroom.ContentAsync("The ferry sails again");
        var id = await newsroom.PublishAsync(content);
        var rewritten = content with { Headline = "The ferry sails again, says the minister who paid" };
        await newsroom.ExecuteAsync<SaveArticle, SaveOutcome>(u =>
            u.ExecuteAsync(id, 1, rewritten, RevisionReason.Saved, CancellationToken.None)
        );

        Assert.Contains("says the minister", await OfferedAsync(Role.Editor), StringComparison.Ordinal);
        var offered = await OfferedAsync(Role.Author);
        Assert.Contains("The ferry sails again", offered, StringComparison.Ordinal);
        Assert.DoesNotContain("says the minister", offered, StringComparison.Ordinal);
    }

    private async Task<string> OfferedAsync(Role role)
    {
        using var browser = await newsroom.SignInAsync(role);
        return (await browser.GetAsync("/desk/articles/find?q=ferry+sails")).Text;
    }
}
