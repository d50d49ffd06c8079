using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Shared;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles;

public sealed class PublishArticleTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_story_without_a_headline_stays_a_draft_and_raises_no_banner()
    {
        var id = await newsroom.DraftAsync(await newsroom.ContentAsync(headline: " "));

        var problems = await PublishAsync(id, "Flood gates open");

        Assert.Equal(["article.headline-missing"], problems.Select(p => p.Code));
        Assert.Equal(ArticleState.Draft, (await newsroom.ArticleAsync(id)).State);
        Assert.False(await newsroom.AskAsync(db => db.Banners.AnyAsync(b => b.ArticleId == id)));
    }

    [Fact]
    public async Task Everything_in_the_way_is_told_at_once()
    {
        var id = await newsroom.DraftAsync(new ArticleContent { Headline = "", Language = "xx" });

        var codes = (await PublishAsync(id)).Select(p => p.Code);

        Assert.Equal(
            [
                "article.headline-missing",
                "article.section-missing",
                "article.author-missing",
                "article.language-missing",
            ],
            codes
        );
    }

    [Fact]
    public async Task Publishing_gives_readers_the_latest_words_at_an_address_made_from_the_headline()
    {
        var id = await newsroom.PublishAsync(await newsroom.ContentAsync("Bridge closed for repairs"));

        var published = await newsroom.AskAsync(db =>
            db.PublishedArticles.Include(p => p.Text).SingleAsync(p => p.ArticleId == id)
        );
        Assert.Equal("/en/stories/bridge-closed-for-repairs", published.Path);
        Assert.Contains("The gates opened at dawn.", published.Text.BodyHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_saved_after_publishing_do_not_reach_readers_before_an_update()
    {
        var content = await newsroom.ContentAsync("Ferry runs again");
        var id = await newsroom.PublishAsync(content);
        await newsroom.ExecuteAsync<SaveArticle, SaveOutcome>(u =>
            u.ExecuteAsync(id, 1, content with { Body = "Not yet for readers.\n" }, RevisionReason.Saved, default)
        );

        Assert.DoesNotContain("Not yet", await BodyAsync(id), StringComparison.Ordinal);

        newsroom.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Empty(await PublishAsync(id));
        Assert.Contains("Not yet", await BodyAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_stories_with_one_headline_get_two_addresses()
    {
        var first = await newsroom.PublishAsync(await newsroom.ContentAsync("Snow closes the pass"));
        var second = await newsroom.PublishAsync(await newsroom.ContentAsync("Snow closes the pass"));

        var slugs = await newsroom.AskAsync(db =>
            db.PublishedArticles.Where(p => p.ArticleId == first || p.ArticleId == second)
                .OrderBy(p => p.Id)
                .Select(p => p.Slug)
                .ToListAsync()
        );
        Assert.Equal(["snow-closes-the-pass", "snow-closes-the-pass-2"], slugs);
    }

    [Fact]
    public async Task A_changed_address_keeps_the_old_one_reserved_for_the_story()
    {
        var content = (await newsroom.ContentAsync("Old and new")) with { Slug = "old-address" };
        var id = await newsroom.PublishAsync(content);
        await newsroom.ExecuteAsync<SaveArticle, SaveOutcome>(u =>
            u.ExecuteAsync(id, 1, content with { Slug = "new-address" }, RevisionReason.Saved, default)
        );
        Assert.Empty(await PublishAsync(id));

        var rival = await newsroom.DraftAsync(content with { Headline = "A rival" });
        Assert.Equal(["address.taken"], (await PublishAsync(rival)).Select(p => p.Code));
    }

    [Fact]
    public async Task Withdrawing_needs_a_reason_and_leaves_readers_nothing()
    {
        var id = await newsroom.PublishAsync(await newsroom.ContentAsync("A mistake"));

        Assert.Equal(["withdrawal.reason-missing"], (await WithdrawAsync(id, " ")).Select(p => p.Code));
        Assert.Empty(await WithdrawAsync(id, "It named the wrong street."));

        Assert.False(await newsroom.AskAsync(db => db.PublishedArticles.AnyAsync(p => p.ArticleId == id)));
        Assert.Equal(ArticleState.Withdrawn, (await newsroom.ArticleAsync(id)).State);
    }

    private Task<IReadOnlyList<Problem>> PublishAsync(Guid id, string? banner = null) =>
        newsroom.ExecuteAsync<PublishArticle, IReadOnlyList<Problem>>(u => u.ExecuteAsync(id, banner, default));

    private Task<IReadOnlyList<Problem>> WithdrawAsync(Guid id, string reason) =>
        newsroom.ExecuteAsync<WithdrawArticle, IReadOnlyList<Problem>>(u => u.ExecuteAsync(id, reason, null, default));

    private Task<string> BodyAsync(Guid id) =>
        newsroom.AskAsync(db =>
            db.PublishedArticles.Where(p => p.ArticleId == id).Select(p => p.Text.BodyHtml).SingleAsync()
        );
}
