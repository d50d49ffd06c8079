using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Notes;
using NewsSite.Core.Shared;
using NewsSite.Notes;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles.Reviews;

/// <summary>Whoever wrote some of the words is never the second pair of eyes, by whatever way the words came in.</summary>
public sealed class FirstPairOfEyesTests(CarefulNewsroom careful) : IClassFixture<CarefulNewsroom>
{
    private readonly Newsroom _newsroom = careful.Newsroom;

    [Fact]
    public async Task Whoever_wrote_cannot_approve_publish_or_schedule_it_past_the_page()
    {
        var writer = await _newsroom.AddColleagueAsync(Role.Admin);
        var id = await _newsroom.ExplainerAsync(writer);
        await _newsroom.MoveAsync(writer, m => m.SubmitAsync(id, default));

        var approved = await _newsroom.MoveAsync(writer, m => m.ApproveAsync(id, 1, default));
        var published = await _newsroom.ExecuteAsAsync<PublishArticle, IReadOnlyList<Problem>>(
            writer,
            u => u.ExecuteAsync(id, null, default)
        );
        var planned = await _newsroom.ExecuteAsAsync<ScheduleArticle, IReadOnlyList<Problem>>(
            writer,
            u => u.ExecuteAsync(id, _newsroom.Clock.Now.AddHours(1), default)
        );

        Assert.Equal("review.own-words", Assert.Single(approved).Code);
        Assert.Equal("article.not-approved", Assert.Single(published).Code);
        Assert.Equal("article.not-approved", Assert.Single(planned).Code);
        Assert.Equal(ArticleState.InReview, (await _newsroom.ArticleAsync(id)).State);
    }

    [Fact]
    public async Task Words_saved_after_the_approval_wait_again_and_their_writer_is_no_second_pair()
    {
        var (writer, second, third) = (
            await _newsroom.AddColleagueAsync(Role.Author),
            await _newsroom.AddColleagueAsync(Role.Editor),
            await _newsroom.AddColleagueAsync(Role.Editor)
        );
        var id = await _newsroom.ExplainerAsync(writer);
        await _newsroom.MoveAsync(writer, m => m.SubmitAsync(id, default));
        Assert.Empty(await _newsroom.MoveAsync(second, m => m.ApproveAsync(id, 1, default)));

        await _newsroom.SaveAsync(second, id, 1, "Changed after the approval.\n");

        Assert.Equal(ArticleState.InReview, (await _newsroom.ArticleAsync(id)).State);
        Assert.Equal(
            "article.moved-on",
            Assert.Single(await _newsroom.MoveAsync(third, m => m.ApproveAsync(id, 1, default))).Code
        );
        Assert.Equal(
            "review.own-words",
            Assert.Single(await _newsroom.MoveAsync(second, m => m.ApproveAsync(id, 2, default))).Code
        );
        Assert.Empty(await _newsroom.MoveAsync(third, m => m.ApproveAsync(id, 2, default)));
        Assert.Equal(ArticleState.Approved, (await _newsroom.ArticleAsync(id)).State);
    }

    [Fact]
    public async Task An_approval_that_was_taken_back_answers_for_nothing()
    {
        var (writer, second) = (
            await _newsroom.AddColleagueAsync(Role.Editor),
            await _newsroom.AddColleagueAsync(Role.Editor)
        );
        var id = await _newsroom.ExplainerAsync(writer);
        await _newsroom.MoveAsync(writer, m => m.SubmitAsync(id, default));
        Assert.Empty(await _newsroom.MoveAsync(second, m => m.ApproveAsync(id, 1, default)));
        Assert.Empty(await _newsroom.MoveAsync(second, m => m.ReturnAsync(id, default, "Wrong after all.")));
        await _newsroom.MoveAsync(writer, m => m.SubmitAsync(id, default));

        var refused = await _newsroom.MoveAsync(writer, m => m.ApproveAsync(id, 1, default));

        Assert.Equal("review.own-words", Assert.Single(refused).Code);
    }

    [Fact]
    public async Task Another_format_is_no_way_round_for_words_that_readers_have()
    {
        var (writer, second) = (
            await _newsroom.AddColleagueAsync(Role.Editor),
            await _newsroom.AddColleagueAsync(Role.Editor)
        );
        var id = await _newsroom.ExplainerAsync(writer);
        await _newsroom.MoveAsync(writer, m => m.SubmitAsync(id, default));
        await _newsroom.MoveAsync(second, m => m.ApproveAsync(id, 1, default));
        Assert.Empty(await PublishAsync(writer, id));
        var live = await _newsroom.AskAsync(db => db.RevisionAsync(id, 1, default));
        var asNews = live.Content with { Format = ArticleFormat.News.Key, Body = "Something else." };
        await _newsroom.ExecuteAsAsync<SaveArticle, SaveOutcome>(
            writer,
            u => u.ExecuteAsync(id, 1, asNews, RevisionReason.Saved, default)
        );

        Assert.Equal("article.not-approved", Assert.Single(await PublishAsync(writer, id)).Code);
    }

    private Task<IReadOnlyList<Problem>> PublishAsync(NewsSite.Accounts.Account colleague, Guid id) =>
        _newsroom.ExecuteAsAsync<PublishArticle, IReadOnlyList<Problem>>(
            colleague,
            u => u.ExecuteAsync(id, null, default)
        );

    [Fact]
    public async Task What_readers_have_from_an_import_was_answered_for()
    {
        var (before, after) = (
            await _newsroom.AddColleagueAsync(Role.Editor),
            await _newsroom.AddColleagueAsync(Role.Editor)
        );
        var id = await _newsroom.ExplainerAsync(before);
        await _newsroom.AskAsync(async db =>
        {
            (await db.Articles.SingleAsync(a => a.Id == id)).PublishAsOf(1, _newsroom.Clock.Now, null);
            return await db.SaveChangesAsync();
        });
        await _newsroom.SaveAsync(after, id, 1, "It was so then; it is otherwise now.");
        await _newsroom.MoveAsync(after, m => m.SubmitAsync(id, default));

        Assert.Empty(await _newsroom.MoveAsync(before, m => m.ApproveAsync(id, 2, default)));
    }

    [Fact]
    public async Task Whoever_suggested_words_that_were_taken_is_no_second_pair_of_eyes()
    {
        var (writer, second) = (
            await _newsroom.AddColleagueAsync(Role.Author),
            await _newsroom.AddColleagueAsync(Role.Editor)
        );
        var id = await _newsroom.ExplainerAsync(writer);
        var paragraph = (await _newsroom.AskAsync(db => db.Revisions.SingleAsync(r => r.ArticleId == id))).Blocks[0];
        await _newsroom.ExecuteAsAsync<SuggestWords, NoteOutcome?>(
            second,
            u => u.ExecuteAsync(id, 1, paragraph.Id, "The gates opened at noon.", "", default)
        );
        var suggestion = await _newsroom.AskAsync(db => db.Suggestions.SingleAsync(s => s.ArticleId == id));
        _newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        await _newsroom.ExecuteAsAsync<DecideOnSuggestion, NoteOutcome?>(
            writer,
            u => u.ExecuteAsync(id, suggestion.Id, 1, new ChangePicks(true, new Dictionary<int, bool>()), default)
        );
        await _newsroom.MoveAsync(writer, m => m.SubmitAsync(id, default));

        var refused = await _newsroom.MoveAsync(second, m => m.ApproveAsync(id, 2, default));

        Assert.Equal("review.own-words", Assert.Single(refused).Code);
    }
}
