using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Accounts.Browsers;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Seizures.Admin;

/// <summary>What was done lately in the name of an account: each change is kept or rolled back.</summary>
public sealed class ChangesModel(
    NewsDb db,
    RecentChanges recent,
    DecideOnChange decide,
    FreshSignIn fresh,
    TimeProvider clock
) : PageModel
{
    public const int MostHours = 24 * 30;

    [BindProperty(SupportsGet = true)]
    public int Hours { get; set; } = 24;

    public Account Account { get; private set; } = null!;
    public DateTime Since { get; private set; }
    public IReadOnlyList<StoryChange> Stories { get; private set; } = [];
    public IReadOnlyList<OtherChange> Others { get; private set; } = [];
    public bool IsCut => Stories.Count >= RecentChanges.MostRows || Others.Count >= RecentChanges.MostRows;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Stories = await recent.StoriesAsync(id, Since, cancel);
        Others = await recent.OthersAsync(id, Since, cancel);
        return Page();
    }

    public Task<IActionResult> OnPostKeepStoryAsync(Guid id, Guid articleId, CancellationToken cancel) =>
        DecideAsync(id, "Kept.", () => decide.KeepStoryAsync(articleId, id, Since, cancel), cancel);

    public Task<IActionResult> OnPostRollBackStoryAsync(Guid id, Guid articleId, CancellationToken cancel) =>
        DecideAsync(id, "Rolled back.", () => decide.RollBackStoryAsync(articleId, id, Since, cancel), cancel);

    public Task<IActionResult> OnPostKeepAsync(Guid id, long number, CancellationToken cancel) =>
        DecideAsync(id, "Kept.", () => decide.KeepAsync(id, number, cancel), cancel);

    public Task<IActionResult> OnPostRollBackAsync(Guid id, long number, CancellationToken cancel) =>
        DecideAsync(id, "Rolled back.", () => decide.RollBackAsync(id, number, cancel), cancel);

    private async Task<IActionResult> DecideAsync(
        Guid id,
        Phrase done,
        Func<Task<IReadOnlyList<Problem>?>> act,
        CancellationToken cancel
    )
    {
        var here = $"/admin/accounts/{id}/changes?hours={Hours}";
        if (await fresh.AskAsync(here, cancel) is { } ask)
        {
            return LocalRedirect(ask);
        }

        if (!await FindAsync(id, cancel) || await act() is not { } problems)
        {
            return NotFound();
        }

        // The form has no fields that a problem could stand beside.
        ModelState.AddProblemsOfPage(problems);
        if (!ModelState.IsValid)
        {
            return await OnGetAsync(id, cancel);
        }

        this.Say(done);
        return LocalRedirect(here);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } account)
        {
            return false;
        }

        Account = account;
        Hours = Math.Clamp(Hours, 1, MostHours);
        Since = (account.FrozenAt ?? clock.GetUtcNow().UtcDateTime) - TimeSpan.FromHours(Hours);
        return true;
    }
}
