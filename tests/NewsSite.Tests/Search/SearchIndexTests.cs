using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Search;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Newsrooms.Stores;

namespace NewsSite.Tests.Search;

public sealed class SearchIndexTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_changed_text_is_found_by_its_new_words_and_no_longer_by_the_old()
    {
        var story = await newsroom.PublishedAsync(new StoryWords("Changing") { Body = "Oldbody." });

        await ChangeAsync(
            story.Id,
            (db, a) => db.Set<PublishedText>().Single(t => t.PublishedArticleId == a.Id).BodyText = "Newbody."
        );

        Assert.Equal((0, 1), (await CountAsync("oldbody"), await CountAsync("newbody")));
    }

    [Fact]
    public async Task A_changed_headline_leaves_the_body_findable()
    {
        var story = await newsroom.PublishedAsync(new StoryWords("Oldhead") { Body = "Steadybody." });

        await ChangeAsync(story.Id, (_, a) => a.Headline = "Newhead");

        Assert.Equal(
            (0, 1, 1),
            (await CountAsync("oldhead"), await CountAsync("newhead"), await CountAsync("steadybody"))
        );
    }

    [Fact]
    public async Task A_story_that_is_no_longer_published_is_not_found_however_it_went()
    {
        var removed = await newsroom.PublishedAsync(new StoryWords("Goneword"));
        await ChangeAsync(removed.Id, (db, a) => db.Remove(a));
        Assert.Equal(0, await CountAsync("goneword"));

        var swept = await newsroom.PublishedAsync(new StoryWords("Sweptword"));
        await newsroom.AskAsync(db => db.PublishedArticles.Where(a => a.Id == swept.Id).ExecuteDeleteAsync());
        Assert.Equal(0, await IndexedAsync(swept.Id));
    }

    [Fact]
    public async Task A_save_that_is_rolled_back_leaves_the_index_as_it_was()
    {
        var story = await newsroom.PublishedAsync(new StoryWords("Keptword"));
        await newsroom.AskAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            (await db.PublishedArticles.SingleAsync(a => a.Id == story.Id)).Headline = "Lostword";
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
            return 0;
        });

        Assert.Equal((1, 0), (await CountAsync("keptword"), await CountAsync("lostword")));
    }

    [Fact]
    public async Task Reindexing_brings_back_lost_rows_and_drops_rows_of_no_story()
    {
        var story = await newsroom.PublishedAsync(new StoryWords("Rebuiltword"));
        await newsroom.AskAsync(db =>
            db.Database.ExecuteSqlRawAsync(
                TestStores.ArePostgres
                    ? """DELETE FROM "ArticleSearch"; INSERT INTO "ArticleVocabulary" ("Word") VALUES ('strayword')"""
                    : """DELETE FROM "ArticleSearch"; INSERT INTO "ArticleSearch" (rowid, headline) VALUES (999999, 'strayword')"""
            )
        );

        var indexed = await newsroom.ExecuteAsync((ReindexStories u) => u.ExecuteAsync(null, default));

        Assert.Equal(await newsroom.AskAsync(db => db.PublishedArticles.CountAsync()), indexed);
        Assert.Equal((1, 0), (await IndexedAsync(story.Id), await IndexedAsync(999999)));
        Assert.Equal(1, await CountAsync("rebuiltword"));
        var stray = await newsroom.ExecuteAsync((Spelling s) => s.MendAsync(["straywodr"], default));
        Assert.Null(stray);
    }

    private async Task ChangeAsync(long id, Action<NewsDb, PublishedArticle> change) =>
        await newsroom.AskAsync(async db =>
        {
            change(db, await db.PublishedArticles.SingleAsync(a => a.Id == id));
            return await db.SaveChangesAsync();
        });

    private Task<int> IndexedAsync(long id) =>
        newsroom.AskAsync(db =>
            db.Database.SqlQueryRaw<int>(
                    TestStores.ArePostgres
                        ? """SELECT COUNT(*)::int AS "Value" FROM "ArticleSearch" WHERE "Id" = {0}"""
                        : """SELECT COUNT(*) AS "Value" FROM "ArticleSearch" WHERE rowid = {0}""",
                    id
                )
                .SingleAsync()
        );

    private async Task<int> CountAsync(string text) =>
        (await newsroom.ExecuteAsync((SearchStories u) => u.ExecuteAsync(new SearchQuery(text), default))).Total;
}
