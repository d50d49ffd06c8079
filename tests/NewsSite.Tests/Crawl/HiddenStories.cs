using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Media;
using NewsSite.Core.Schedules;
using NewsSite.Core.Shared;
using NewsSite.Tests.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Crawl;

/// <summary>Makes a story for every place of the newsroom that is not before readers.</summary>
internal sealed class HiddenStories(Newsroom newsroom)
{
    private int _pictures;

    public Task<HiddenStory> DraftAsync() => StoreAsync("draft");

    public async Task<HiddenStory> InReviewAsync()
    {
        var story = await StoreAsync("review");
        Done(await newsroom.ExecuteAsync((MoveArticle move) => move.SubmitAsync(story.Id, default)));
        return story;
    }

    public async Task<HiddenStory> ApprovedAsync()
    {
        var story = await StoreAsync("approved");
        Done(await newsroom.ExecuteAsync((MoveArticle move) => move.SubmitAsync(story.Id, default)));
        Done(await newsroom.ExecuteAsync((MoveArticle move) => move.ApproveAsync(story.Id, 1, default)));
        return story;
    }

    public async Task<HiddenStory> ScheduledAsync()
    {
        var story = await StoreAsync("scheduled");
        var at = newsroom.Clock.Now.AddHours(1);
        Done(await newsroom.ExecuteAsync((ScheduleArticle schedule) => schedule.ExecuteAsync(story.Id, at, default)));
        return story;
    }

    /// <summary>Was the lead of the home page with a banner, and was read there.</summary>
    public async Task<HiddenStory> WithdrawnAsync(Func<HiddenStory, Task> read)
    {
        var story = await StoreAsync("withdrawn");
        Done(await newsroom.ExecuteAsync((PublishArticle publish) => publish.ExecuteAsync(story.Id, "Gates", default)));
        Done(await newsroom.ExecuteAsync((MakeLeadStory lead) => lead.ExecuteAsync(story.Id, default)));
        await read(story);
        Done(
            await newsroom.ExecuteAsync(
                (WithdrawArticle withdraw) => withdraw.ExecuteAsync(story.Id, "It was not so.", null, default)
            )
        );
        return story;
    }

    /// <summary>Readers have other words of it than the newest.</summary>
    public async Task<HiddenStory> RevisedAsync(ArticleContent live)
    {
        var id = await newsroom.PublishAsync(live);
        var (content, lead, inline) = await ContentAsync("revised");
        var saved = await newsroom.ExecuteAsync(
            (SaveArticle save) => save.ExecuteAsync(id, 1, content, RevisionReason.Saved, default)
        );
        Assert.IsType<SaveOutcome.Saved>(saved);
        return new HiddenStory("revised", id, lead, inline);
    }

    /// <summary>Readers will have other words of it at a moment to come.</summary>
    public async Task<HiddenStory> ChangePlannedAsync(ArticleContent live)
    {
        var id = await newsroom.PublishAsync(live);
        var (content, lead, inline) = await ContentAsync("planned");
        var saved = await newsroom.ExecuteAsync(
            (SaveArticle save) => save.ExecuteAsync(id, 1, content, RevisionReason.Saved, default)
        );
        Assert.IsType<SaveOutcome.Saved>(saved);
        var time = PlannedTime.InUtc(newsroom.Clock.Now.AddHours(1));
        var banner = HiddenStory.Word("planned", "banner");
        Done(await newsroom.ExecuteAsync((ScheduleArticle u) => u.ExecuteAsync(id, time, banner, default)));
        return new HiddenStory("planned", id, lead, inline);
    }

    private async Task<HiddenStory> StoreAsync(string where)
    {
        var (content, lead, inline) = await ContentAsync(where);
        return new HiddenStory(where, await newsroom.DraftAsync(content), lead, inline);
    }

    private async Task<(ArticleContent, MediaAsset, MediaAsset)> ContentAsync(string where)
    {
        var (lead, inline) = (await PictureAsync(where), await PictureAsync(where));
        var person = await newsroom.PersonIdAsync(HiddenStory.Word(where, "person"));
        var section = await newsroom.SectionIdAsync();
        return (HiddenStory.Content(where, section, person, lead.Name, inline.Name), lead, inline);
    }

    /// <summary>Wide enough to have smaller sizes, and each of another size: the same bytes would be the same picture.</summary>
    private Task<MediaAsset> PictureAsync(string where) =>
        newsroom.AddAsync(SampleFiles.Png(420 + _pictures++, 300), $"{HiddenStory.Word(where, "media")}.png");

    private static void Done(IReadOnlyList<Problem> problems) => Assert.Empty(problems);
}
