using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Reader;

public sealed class SetUpModel(AddFirstAdmin add, SignIn signIn) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public SetUpForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await add.IsOpenAsync(Token, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await add.IsOpenAsync(Token, cancel))
        {
            return NotFound();
        }

        if (Form.Again != Form.Password)
        {
            ModelState.AddProblem("Form.Again", "The two passwords differ. Type the same one twice.");
            return Page();
        }

        return await AddAsync(Form.Email ?? "", Form.Password ?? "", cancel);
    }

    private async Task<IActionResult> AddAsync(string email, string password, CancellationToken cancel)
    {
        if (await add.ExecuteAsync(Token, email, Form.DisplayName ?? "", password, cancel) is not { } outcome)
        {
            return NotFound();
        }

        ModelState.AddProblems(outcome.Problems);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await signIn.ExecuteAsync(email, password, cancel);
        return LocalRedirect("/desk");
    }

    public sealed class SetUpForm
    {
        public string? DisplayName { get; set; }
        public string? Email { get; set; }
        public string? Password { get; set; }
        public string? Again { get; set; }
    }
}
