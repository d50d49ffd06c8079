using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Accounts.SecondStep;
using NewsSite.Core.Accounts.Codes;
using NewsSite.Core.QrCodes;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Desk;

[ForAudience(Audience.Arrival)]
public sealed class SetUpSecondStepModel(
    NewsDb db,
    SetUpSecondStep setUp,
    AuthenticatorKeys keys,
    IOptions<NewsroomOptions> newsroom,
    CurrentActor actor
) : PageModel
{
    [BindProperty]
    public CodeForm Form { get; set; } = new();

    /// <summary>Shown once, right after setting up.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }
    public QrCode Qr { get; private set; } = null!;

    /// <summary>The key in groups that a person can type.</summary>
    public string KeyInWords { get; private set; } = "";

    /// <summary>Nothing else is open to this account until then.</summary>
    public bool IsDemanded => User.HasClaim(c => c.Type == AudienceRules.ArrivalClaim);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == actor.AccountId, cancel);
        if (account.TwoFactorEnabled)
        {
            return LocalRedirect("/desk/account/second-step");
        }

        // Kept by the form alone until a code confirms it: looking at the page changes nothing.
        if (Form.Key is not { } offered || keys.Read(account.Id, offered) is null)
        {
            Form.Key = keys.Make(account.Id);
        }

        Show(keys.Read(account.Id, Form.Key)!, account.Email!);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Codes = await setUp.ExecuteAsync(Form.Key ?? "", Form.Code ?? "", cancel);
        if (Codes is not null)
        {
            return Page();
        }

        ModelState.AddProblem("Form.Code", "That code does not fit. Type the one the app shows now.");
        return await OnGetAsync(cancel);
    }

    private void Show(byte[] key, string email)
    {
        Qr = QrCode.Of(TimeCode.Link(key, newsroom.Value.Name, email));
        KeyInWords = string.Join(' ', Base32.Encode(key).Chunk(4).Select(four => new string(four)));
    }

    public sealed class CodeForm
    {
        public string? Key { get; set; }
        public string? Code { get; set; }
    }
}
