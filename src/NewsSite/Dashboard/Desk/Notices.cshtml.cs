using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Dashboard.Desk;

/// <summary>Everything that the person at the desk was told of.</summary>
[ForAudience(Audience.Self)]
public sealed class NoticesModel(NoticeBoard board) : PageModel
{
    public PageOf<NoticeRow> News { get; private set; } = new([], 1, 0, 1);

    public async Task OnGetAsync(CancellationToken cancel) =>
        News = await board.PageAsync(PageNumber.Of(Request), cancel);

    public async Task<IActionResult> OnPostOpenAsync(Guid id, CancellationToken cancel) =>
        await board.OpenAsync(id, cancel) is { } path ? LocalRedirect(path) : NotFound();

    public async Task<IActionResult> OnPostAllSeenAsync(CancellationToken cancel)
    {
        await board.SeeAllAsync(cancel);
        return Redirect("/desk");
    }
}
