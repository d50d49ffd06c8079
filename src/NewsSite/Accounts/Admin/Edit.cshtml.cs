using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Accounts.Browsers;
using NewsSite.Accounts.Freezing;
using NewsSite.Accounts.Links;
using NewsSite.Accounts.Passkeys;
using NewsSite.Accounts.Passwords;
using NewsSite.Accounts.SecondStep;
using NewsSite.Core.Accounts;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Admin;

public sealed class EditModel(
    NewsDb db,
    ChangeRole changeRole,
    SetPassword setPassword,
    EnableAccount enable,
    UnlockAccount unlock,
    TurnOffSecondStep turnOff,
    RemovePasskeys removePasskeys,
    ThawAccount thaw,
    EndBrowsers end,
    FreshSignIn fresh,
    IOptions<SessionOptions> session,
    TimeProvider clock,
    CurrentActor actor,
    MakeResetLink makeLink,
    MailQueue mail
) : PageModel
{
    [BindProperty]
    public EditForm Form { get; set; } = new();

    /// <summary>Chosen before the person had to prove who they are.</summary>
    [BindProperty(SupportsGet = true, Name = "role")]
    public Role? ChosenRole { get; set; }

    [BindProperty(SupportsGet = true, Name = "section")]
    public Guid[] ChosenSections { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "language")]
    public string[] ChosenLanguages { get; set; } = [];

    public bool CanMail => mail.CanSend;
    public Account Account { get; private set; } = null!;
    public DateTime Now => clock.GetUtcNow().UtcDateTime;
    public BrowserList Browsers { get; private set; } = null!;
    public int Passkeys { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } account)
        {
            return NotFound();
        }

        Account = account;
        Browsers = new(await db.StandingBrowsersAsync(account, Now, session.Value, cancel), actor.SessionId);
        Passkeys = await db.UserPasskeys.CountAsync(p => p.UserId == id, cancel);
        if (ChosenRole is { } chosen && Enum.IsDefined(chosen))
        {
            Form.Show(chosen, new(ChosenSections, ChosenLanguages));
        }
        else
        {
            Form.Show(account.Role, account.Limits);
        }

        return Page();
    }

    /// <summary>Whoever must prove first who they are finds the role still chosen when they come back.</summary>
    public async Task<IActionResult> OnPostRoleAsync(Guid id, CancellationToken cancel) =>
        await fresh.AskAsync($"/admin/accounts/{id}{ChosenQuery}", cancel) is { } ask
            ? LocalRedirect(ask)
            : await AnswerAsync(
                id,
                await changeRole.ExecuteAsync(id, Form.Role, cancel, Form.Limits),
                "The role is changed.",
                cancel
            );

    public async Task<IActionResult> OnPostPasswordAsync(Guid id, CancellationToken cancel) =>
        await fresh.AskAsync($"/admin/accounts/{id}", cancel) is { } ask
            ? LocalRedirect(ask)
            : await AnswerAsync(
                id,
                await setPassword.ExecuteAsync(id, Form.Password ?? "", cancel),
                "The password is set.",
                cancel
            );

    public async Task<IActionResult> OnPostEnableAsync(Guid id, CancellationToken cancel) =>
        await fresh.AskAsync($"/admin/accounts/{id}", cancel) is { } ask
            ? LocalRedirect(ask)
            : await AnswerAsync(id, await enable.ExecuteAsync(id, cancel), "The account is enabled.", cancel);

    public async Task<IActionResult> OnPostSecondStepOffAsync(Guid id, CancellationToken cancel) =>
        await fresh.AskAsync($"/admin/accounts/{id}", cancel) is { } ask
            ? LocalRedirect(ask)
            : await AnswerAsync(id, await turnOff.ExecuteAsync(id, cancel), "Their second step is off.", cancel);

    public async Task<IActionResult> OnPostRemovePasskeysAsync(Guid id, CancellationToken cancel) =>
        await fresh.AskAsync($"/admin/accounts/{id}", cancel) is { } ask
            ? LocalRedirect(ask)
            : await AnswerAsync(
                id,
                await removePasskeys.ExecuteAsync(id, cancel),
                "Their passkeys are removed.",
                cancel
            );

    public async Task<IActionResult> OnPostThawAsync(Guid id, bool byMail, CancellationToken cancel) =>
        await fresh.AskAsync($"/admin/accounts/{id}", cancel) is { } ask
            ? LocalRedirect(ask)
            : TellOfLink(id, await thaw.ExecuteAsync(id, byMail, cancel));

    public async Task<IActionResult> OnPostUnlockAsync(Guid id, CancellationToken cancel) =>
        await AnswerAsync(id, await unlock.ExecuteAsync(id, cancel), "The account is unlocked.", cancel);

    public async Task<IActionResult> OnPostEndBrowserAsync(Guid id, Guid browserId, CancellationToken cancel) =>
        AnswerEnded(id, await end.OneAsync(id, browserId, cancel), "That browser is signed out.");

    public async Task<IActionResult> OnPostEndBrowsersAsync(Guid id, CancellationToken cancel) =>
        AnswerEnded(id, await end.OthersAsync(id, cancel), "Their browsers are signed out.");

    private IActionResult AnswerEnded(Guid id, bool wasThere, Phrase done)
    {
        if (!wasThere)
        {
            return NotFound();
        }

        this.Say(done);
        return LocalRedirect($"/admin/accounts/{id}");
    }

    public Task<IActionResult> OnPostMailLinkAsync(Guid id, CancellationToken cancel) =>
        MakeLinkAsync(id, byMail: true, cancel);

    public Task<IActionResult> OnPostMakeLinkAsync(Guid id, CancellationToken cancel) =>
        MakeLinkAsync(id, byMail: false, cancel);

    private async Task<IActionResult> MakeLinkAsync(Guid id, bool byMail, CancellationToken cancel) =>
        await fresh.AskAsync($"/admin/accounts/{id}", cancel) is { } ask
            ? LocalRedirect(ask)
            : TellOfLink(id, await makeLink.ExecuteAsync(id, byMail, cancel));

    private IActionResult TellOfLink(Guid id, ResetLinkOutcome? outcome)
    {
        if (outcome is not { Account: var account })
        {
            return NotFound();
        }

        if (outcome.Link is { } link)
        {
            this.HandOverLink(
                link,
                $"With it {account.DisplayName} chooses a new password. It works once, for one hour."
            );
        }
        else
        {
            this.Say($"A link is on its way to {account.Email}.");
        }

        return LocalRedirect($"/admin/accounts/{id}");
    }

    private async Task<IActionResult> AnswerAsync(
        Guid id,
        IReadOnlyList<Problem>? problems,
        Phrase done,
        CancellationToken cancel
    )
    {
        if (problems is null)
        {
            return NotFound();
        }

        ModelState.AddProblems(problems);
        if (!ModelState.IsValid)
        {
            return await OnGetAsync(id, cancel);
        }

        this.Say(done);
        return LocalRedirect($"/admin/accounts/{id}");
    }

    /// <summary>Carries what was chosen over the page that asks for the password again.</summary>
    private QueryString ChosenQuery =>
        QueryString.Create([
            KeyValuePair.Create<string, string?>("role", Form.Role.ToString()),
            .. Form.Sections.Select(id => KeyValuePair.Create<string, string?>("section", id.ToString())),
            .. Form.Languages.Select(tag => KeyValuePair.Create<string, string?>("language", tag)),
        ]);

    public sealed class EditForm : RoleForm
    {
        public string? Password { get; set; }
    }
}
