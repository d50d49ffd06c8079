using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Forms;
using NewsSite.Shared.Words;

namespace NewsSite.Articles.HandOver.Admin;

public sealed class HandOverModel(NewsDb db, HandOverStories handOver) : PageModel
{
    private const int Shown = 20;

    [BindProperty]
    public HandOverForm Form { get; set; } = new();

    public Account Account { get; private set; } = null!;
    public int Total { get; private set; }
    public IReadOnlyList<(Guid Id, string Headline, ArticleState State)> First { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Heirs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } account)
        {
            return NotFound();
        }

        Account = account;
        Total = await db.UnpublishedOf(id).CountAsync(cancel);
        var first = await db.UnpublishedOf(id)
            .Take(Shown)
            .Join(
                db.Revisions,
                a => new { a.Id, Number = a.LatestNumber },
                r => new { Id = r.ArticleId, r.Number },
                (a, r) =>
                    new
                    {
                        a.Id,
                        r.Content.Headline,
                        a.State,
                    }
            )
            .ToListAsync(cancel);
        First = [.. first.Select(f => (f.Id, f.Headline, f.State))];
        var heirs = await db.Users.ColleaguesWhoWrite().Where(a => a.Id != id).ToListAsync(cancel);
        Heirs =
        [
            new(DeskWords.Say("Choose"), ""),
            .. heirs.Select(a => new SelectListItem(a.DisplayName, a.Id.ToString())),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        var outcome = await handOver.ExecuteAsync(id, Form.To, cancel);
        ModelState.AddProblems(outcome.Problems);
        if (!ModelState.IsValid)
        {
            return await OnGetAsync(id, cancel);
        }

        this.Say(
            Phrase.Counted(outcome.Stories, "1 story is handed over.", $"{outcome.Stories} stories are handed over.")
        );
        return LocalRedirect($"/admin/accounts/{id}");
    }

    public sealed class HandOverForm
    {
        public Guid? To { get; set; }
    }
}
