using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Languages;
using NewsSite.Core.Shifts;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Forms;
using NewsSite.Shared.Words;

namespace NewsSite.Shifts.Desk;

/// <summary>Everything that an editor carries at the end of a shift, and the way to leave it to a colleague.</summary>
[ForAudience(Audience.Editor)]
public sealed class HandOverModel(
    NewsDb db,
    ShiftLoad load,
    ShiftItems items,
    HandOverShift handOver,
    CurrentActor actor
) : PageModel
{
    private const int LastShown = 10;

    [BindProperty]
    public ShiftForm Form { get; set; } = new();

    public IReadOnlyList<ShiftItem> Carried { get; private set; } = [];

    /// <summary>What the chosen colleague does not cover; empty until that was asked.</summary>
    public IReadOnlyList<ShiftItem> Stays { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Heirs { get; private set; } = [];
    public IReadOnlyList<ShiftLine> Last { get; private set; } = [];
    public string HeirName => Heirs.FirstOrDefault(h => h.Value == $"{Form.To}")?.Text ?? "";

    public IEnumerable<IGrouping<HandedKind, ShiftItem>> Kinds => Carried.GroupBy(c => c.Kind);
    public int StoryCount => Carried.Count(c => c.Kind == HandedKind.Story);

    /// <summary>With what it would hand over as things stand.</summary>
    public Phrase ButtonWords => $"Hand over {ShiftWords.Count(Going.Select(c => c.Kind))}";

    private IEnumerable<ShiftItem> Going =>
        Carried.Where(c =>
            (c.Kind != HandedKind.Story || Form.StoriesToo) && Stays.All(s => (s.Kind, s.Id) != (c.Kind, c.Id))
        );

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Carried = await items.TellAsync(await load.ReadAsync(cancel), cancel);
        var heirs = await load.Heirs.Select(a => new { a.Id, a.DisplayName }).ToListAsync(cancel);
        Heirs =
        [
            new(DeskWords.Say("Choose"), ""),
            .. heirs.Select(h => new SelectListItem(h.DisplayName, h.Id.ToString())),
        ];
        Last = await LastAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var agreed = Form.To is { } to && Form.AgreedFor == to;
        var outcome = await handOver.ExecuteAsync(Form.To, Form.Note ?? "", Form.StoriesToo, agreed, cancel);
        if (outcome.Id is { } id)
        {
            this.Say("Your shift is handed over.");
            return Redirect($"/desk/hand-over/{id}");
        }

        ModelState.AddProblems(outcome.Problems);
        await OnGetAsync(cancel);
        Stays = await items.TellAsync(outcome.Stays, cancel);
        return Page();
    }

    private async Task<IReadOnlyList<ShiftLine>> LastAsync(CancellationToken cancel)
    {
        var me = actor.AccountId;
        return await db
            .ShiftHandOvers.AsNoTracking()
            .Where(s => s.FromId == me || s.ToId == me)
            .OrderByDescending(s => s.At)
            .ThenByDescending(s => s.Id)
            .Take(LastShown)
            .Select(s => new ShiftLine(
                s,
                db.Users.Where(u => u.Id == s.FromId).Select(u => u.DisplayName).Single(),
                db.Users.Where(u => u.Id == s.ToId).Select(u => u.DisplayName).Single()
            ))
            .ToListAsync(cancel);
    }

    public sealed class ShiftForm
    {
        public Guid? To { get; set; }
        public string? Note { get; set; }
        public bool StoriesToo { get; set; }

        /// <summary>The colleague of whom it was said what they do not cover.</summary>
        public Guid? AgreedFor { get; set; }
    }
}

/// <summary>A hand-over as lists show it.</summary>
public sealed record ShiftLine(ShiftHandOver Shift, string From, string To);
