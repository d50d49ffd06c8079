using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Admin;

public sealed class IndexModel(NewsDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public PageOf<Account> Accounts { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) =>
        Accounts = await db.Users.AsNoTracking().Matching(Q).PageAsync(PageNumber.Of(Request), cancel);
}
