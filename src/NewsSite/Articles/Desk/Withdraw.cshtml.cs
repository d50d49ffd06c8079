using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Articles.Desk;

[ForAudience(Audience.Editor)]
public sealed class WithdrawModel(EditorDesk desk, WithdrawArticle withdraw) : PageModel
{
    [BindProperty]
    public WithdrawForm Form { get; set; } = new();

    public OpenStory Story { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        var problems = await withdraw.ExecuteAsync(id, Form.Reason ?? "", Form.Redirect, cancel);
        if (problems.Count > 0)
        {
            ModelState.AddProblems(problems);
            return await ShowAsync(id, cancel);
        }

        this.Say("Withdrawn. Readers no longer get the story.");
        return Redirect($"/desk/articles/{id}/publish");
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { IsInCare: true } story)
        {
            return NotFound();
        }

        Story = story;
        return Page();
    }

    public sealed class WithdrawForm
    {
        public string? Reason { get; set; }
        public string? Redirect { get; set; }
    }
}
