using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Core.Articles;
using NewsSite.Core.Banners;

namespace NewsSite.Dashboard.Desk;

public sealed class IndexModel(DashboardBoard board) : PageModel
{
    public IReadOnlyList<DashboardStory> Drafts { get; private set; } = [];
    public IReadOnlyList<DashboardStory> InReview { get; private set; } = [];
    public IReadOnlyList<DashboardStory> Scheduled { get; private set; } = [];
    public IReadOnlyList<Banner> Banners { get; private set; } = [];
    public IReadOnlyList<PublishedArticle> Published { get; private set; } = [];

    public bool NothingWaits => Drafts.Count + InReview.Count + Scheduled.Count == 0;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Drafts = await board.DraftsOfMineAsync(cancel);
        InReview = await board.InReviewAsync(cancel);
        Scheduled = await board.ScheduledAsync(cancel);
        Banners = await board.BannersNowAsync(cancel);
        Published = await board.JustPublishedAsync(cancel);
    }
}
