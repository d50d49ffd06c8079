using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles;

public sealed class SaveArticleTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_save_makes_the_next_revision_and_keeps_the_one_before()
    {
        var content = await newsroom.ContentAsync();
        var id = await newsroom.DraftAsync(content);

        var outcome = await SaveAsync(id, 1, content with { Body = "Second thoughts.\n" });

        Assert.Equal(2, Assert.IsType<SaveOutcome.Saved>(outcome).Number);
        var bodies = await newsroom.AskAsync(db =>
            db.Revisions.Where(r => r.ArticleId == id).OrderBy(r => r.Number).Select(r => r.Content.Body).ToListAsync()
        );
        Assert.Equal([content.Body, "Second thoughts.\n"], bodies);
    }

    [Fact]
    public async Task A_save_of_the_same_words_makes_no_revision()
    {
        var content = await newsroom.ContentAsync();
        var id = await newsroom.DraftAsync(content);

        var outcome = await SaveAsync(id, 1, content with { Credits = [.. content.Credits] });

        Assert.Equal(1, Assert.IsType<SaveOutcome.Saved>(outcome).Number);
    }

    [Fact]
    public async Task A_save_that_started_from_an_older_revision_writes_nothing_and_shows_the_newer_one()
    {
        var content = await newsroom.ContentAsync();
        var id = await newsroom.DraftAsync(content);
        await SaveAsync(id, 1, content with { Body = "Ana's words.\n" });

        var outcome = await SaveAsync(id, 1, content with { Body = "Ben's words.\n" });

        Assert.Equal("Ana's words.\n", Assert.IsType<SaveOutcome.Conflict>(outcome).Latest.Content.Body);
        Assert.Equal(2, (await newsroom.ArticleAsync(id)).LatestNumber);
    }

    [Fact]
    public async Task Of_many_saves_from_one_base_at_the_same_time_exactly_one_wins()
    {
        var content = await newsroom.ContentAsync();
        var id = await newsroom.DraftAsync(content);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(n => SaveAsync(id, 1, content with { Body = $"Words of editor {n}.\n" }))
        );

        Assert.Single(outcomes.OfType<SaveOutcome.Saved>());
        Assert.Equal(15, outcomes.OfType<SaveOutcome.Conflict>().Count());
    }

    private Task<SaveOutcome> SaveAsync(Guid id, int baseNumber, ArticleContent content) =>
        newsroom.ExecuteAsync<SaveArticle, SaveOutcome>(u =>
            u.ExecuteAsync(id, baseNumber, content, RevisionReason.Saved, CancellationToken.None)
        );
}
