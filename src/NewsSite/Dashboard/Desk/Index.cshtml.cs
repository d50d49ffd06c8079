using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Articles.Translations;
using NewsSite.Core.Articles;
using NewsSite.Core.Banners;
using NewsSite.Core.Schedules;
using NewsSite.Readership;
using NewsSite.Schedules;
using NewsSite.Shared.Forms;
using NewsSite.Tasks;

namespace NewsSite.Dashboard.Desk;

public sealed class IndexModel(
    DashboardBoard board,
    TaskBoard tasks,
    ScheduleBoard schedule,
    NoticeBoard notices,
    StaleTranslations stale,
    MostRead mostRead,
    PlanClock clock
) : PageModel
{
    public PageOf<TaskRow> Tasks { get; private set; } = new([], 1, 0, 1);
    public PageOf<ReviewRow> Reviews { get; private set; } = new([], 1, 0, 1);
    public IReadOnlyList<DashboardStory> Drafts { get; private set; } = [];

    /// <summary>Translations of theirs whose originals changed.</summary>
    public IReadOnlyList<StaleTranslation> Translations { get; private set; } = [];
    public IReadOnlyList<DashboardStory> InReview { get; private set; } = [];
    public IReadOnlyList<DashboardStory> Approved { get; private set; } = [];
    public IReadOnlyList<PlanRow> Scheduled { get; private set; } = [];
    public IReadOnlyList<PlanRow> Late { get; private set; } = [];
    public PageOf<NoticeRow> News { get; private set; } = new([], 1, 0, 1);
    public IReadOnlyList<Banner> Banners { get; private set; } = [];
    public IReadOnlyList<PublishedArticle> Published { get; private set; } = [];
    public IReadOnlyList<PublishedArticle> MostRead { get; private set; } = [];

    public bool NothingWaits =>
        Tasks.Total
            + Reviews.Total
            + Translations.Count
            + Drafts.Count
            + InReview.Count
            + Approved.Count
            + Scheduled.Count
            + Late.Count
        == 0;

    public string Words(PlannedAct plan) => clock.Words(plan.DueAt, plan.Zone);

    /// <summary>Whether it was planned on a clock that is neither the newsroom's nor UTC.</summary>
    public bool IsElsewhere(PlannedAct plan) => plan.Zone != clock.Newsroom.Id && plan.Zone != TimeZoneInfo.Utc.Id;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Tasks = await tasks.MineAsync(cancel);
        Reviews = await tasks.ReviewsAsync(cancel);
        Drafts = await board.DraftsOfMineAsync(cancel);
        Translations = await stale.OfMineAsync(cancel);
        InReview = await board.InReviewAsync(cancel);
        Approved = await board.ApprovedAsync(cancel);
        Scheduled = await schedule.NextAsync(cancel);
        Late = await schedule.LateAsync(cancel);
        News = await notices.UnseenAsync(cancel);
        Banners = await board.BannersNowAsync(cancel);
        Published = await board.JustPublishedAsync(cancel);
        MostRead = await mostRead.ExecuteAsync(null, cancel);
    }
}
