using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Accounts.Browsers;
using NewsSite.Accounts.Passkeys;
using NewsSite.Core.Languages;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Desk;

[ForAudience(Audience.Self)]
public sealed class PasskeysModel(OwnPasskeys passkeys, FreshSignIn fresh) : PageModel
{
    private const string Address = "/desk/account/passkeys";

    [BindProperty]
    public PasskeyForm Form { get; set; } = new();

    public IReadOnlyList<PasskeyRow> Passkeys { get; private set; } = [];

    /// <summary>The password is asked for before anything is typed.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await AskAsync(cancel) ?? await ShowAsync(cancel);

    /// <summary>Asked by script: what the browser needs to make a passkey.</summary>
    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken cancel) =>
        Content(await passkeys.OptionsAsync(cancel), "application/json");

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancel)
    {
        if (await AskAsync(cancel) is { } ask)
        {
            return ask;
        }

        ModelState.AddProblems(await passkeys.AddAsync(Form.Name ?? "", Form.Credential ?? "", cancel));
        return ModelState.IsValid ? Done("The passkey is added.") : await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, CancellationToken cancel)
    {
        if (await AskAsync(cancel) is { } ask)
        {
            return ask;
        }

        return await passkeys.RemoveAsync(id, cancel) ? Done("The passkey is removed.") : NotFound();
    }

    private async Task<IActionResult?> AskAsync(CancellationToken cancel) =>
        await fresh.AskAsync(Address, cancel) is { } ask ? LocalRedirect(ask) : null;

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Passkeys = await passkeys.ListAsync(cancel);
        return Page();
    }

    private LocalRedirectResult Done(Phrase sentence)
    {
        this.Say(sentence);
        return LocalRedirect(Address);
    }

    public sealed class PasskeyForm
    {
        public string? Name { get; set; }
        public string? Credential { get; set; }
    }
}
