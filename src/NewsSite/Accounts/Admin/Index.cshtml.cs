using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Admin;

public sealed class IndexModel(NewsDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public PageOf<Account> Accounts { get; private set; } = null!;

    public Phrase CountWords =>
        string.IsNullOrWhiteSpace(Q)
            ? Phrase.Counted(Accounts.Total, "1 account", $"{Accounts.Total} accounts")
            : Phrase.Counted(Accounts.Total, $"1 account for “{Q}”", $"{Accounts.Total} accounts for “{Q}”");

    public async Task OnGetAsync(CancellationToken cancel) =>
        Accounts = await db.Users.AsNoTracking().Matching(Q).PageAsync(PageNumber.Of(Request), cancel);
}
