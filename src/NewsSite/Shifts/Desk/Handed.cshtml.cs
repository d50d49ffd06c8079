using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Shifts;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Shifts.Desk;

/// <summary>What one shift left to the next, for both of them.</summary>
[ForAudience(Audience.Editor)]
public sealed class HandedModel(
    NewsDb db,
    CurrentActor actor,
    ShiftItems items,
    TakeBackShift takeBack,
    TimeProvider clock
) : PageModel
{
    private IReadOnlyList<HandedItem> _handed = [];
    private IReadOnlyList<ShiftItem> _told = [];

    public ShiftHandOver Shift { get; private set; } = null!;
    public string From { get; private set; } = "";
    public string To { get; private set; } = "";
    public bool CanTakeBack => Shift.FromId == actor.AccountId && Shift.CanBeTakenBackAt(clock.GetUtcNow().UtcDateTime);
    public DateTime TakenBackUntil => Shift.At + ShiftHandOver.CanBeTakenBackFor;

    public IEnumerable<IGrouping<HandedKind, ShiftItem>> Kinds => Of(hasStayed: false).GroupBy(i => i.Kind);

    /// <summary>What stayed with the colleague when the rest was taken back.</summary>
    public IReadOnlyList<ShiftItem> Stayed => [.. Of(hasStayed: true)];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var (me, all) = (actor.AccountId, actor.May(Permission.Administer));
        var shift = await db
            .ShiftHandOvers.AsNoTracking()
            .SingleOrDefaultAsync(s => s.Id == id && (all || s.FromId == me || s.ToId == me), cancel);
        if (shift is null)
        {
            return NotFound();
        }

        Shift = shift;
        (From, To) = (await NameAsync(shift.FromId, cancel), await NameAsync(shift.ToId, cancel));
        _handed = await db
            .HandedItems.AsNoTracking()
            .Where(i => i.HandOverId == id)
            .OrderBy(i => i.ObjectId)
            .ToListAsync(cancel);
        _told = await items.TellAsync([.. _handed.OrderBy(i => i.Kind).Select(i => (i.Kind, i.ObjectId))], cancel);
        return Page();
    }

    public IActionResult OnPost() => NotFound();

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken cancel)
    {
        if (!await db.ShiftHandOvers.AnyAsync(s => s.Id == id && s.FromId == actor.AccountId, cancel))
        {
            return NotFound();
        }

        this.Say(
            await takeBack.ExecuteAsync(id, cancel)
                ? "Taken back."
                : "It was taken back before, or it is too late to take it back."
        );
        return Redirect($"/desk/hand-over/{id}");
    }

    private IEnumerable<ShiftItem> Of(bool hasStayed) =>
        _told.Where(t => _handed.Any(h => h.HasStayed == hasStayed && (h.Kind, h.ObjectId) == (t.Kind, t.Id)));

    private Task<string> NameAsync(Guid id, CancellationToken cancel) =>
        db.Users.Where(a => a.Id == id).Select(a => a.DisplayName).SingleAsync(cancel);
}
