using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Articles.Reviews;
using NewsSite.Core.Languages;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Articles.Desk;

[ForAudience(Audience.Editor)]
public sealed class CorrectModel(EditorDesk desk, CorrectArticle correct, SecondEyes eyes) : PageModel
{
    [BindProperty]
    public CorrectForm Form { get; set; } = new();

    public OpenStory Story { get; private set; } = null!;

    /// <summary>Whether a second pair of eyes comes between.</summary>
    public bool Waits { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        var outcome = await correct.ExecuteAsync(id, Form.Number, Form.Note ?? "", Form.IsOfSubstance, cancel);
        if (outcome.Problems.Count > 0)
        {
            ModelState.AddProblems(outcome.Problems);
            // The page shows the words as they stand now, so the next try is about them.
            ModelState.Remove("Form.Number");
            return await ShowAsync(id, cancel);
        }

        this.Say(
            outcome.Waits
                ? (Phrase)
                    "Submitted for review. Readers get the correction once a colleague approved it and it is published."
                : "Corrected. Readers have the note."
        );
        return Redirect($"/desk/articles/{id}/publish");
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { IsInCare: true } story)
        {
            return NotFound();
        }

        Story = story;
        Waits = await eyes.AreNeededAsync(story.Article, story.Latest.Content, cancel);
        return Page();
    }

    public sealed class CorrectForm
    {
        public int Number { get; set; }
        public string? Note { get; set; }
        public bool IsOfSubstance { get; set; } = true;
    }
}
