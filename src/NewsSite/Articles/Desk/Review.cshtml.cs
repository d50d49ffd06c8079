using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Articles.Desk.Comparing;
using NewsSite.Articles.Desk.Reviewing;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Articles.Desk;

/// <summary>A second pair of eyes on a story: what changed, and whether readers may have it.</summary>
public sealed class ReviewModel(EditorDesk desk, ReadReview review, MoveArticle move) : PageModel
{
    [BindProperty]
    public ReviewForm Form { get; set; } = new();

    public ReviewPanel Panel { get; private set; } = null!;
    public StoryFindings Findings { get; private set; } = null!;

    /// <summary>Against the words that somebody answered for; empty when there are none.</summary>
    public IReadOnlyList<FieldDifference> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostSubmitAsync(Guid id, CancellationToken cancel) =>
        await AnswerAsync(
            id,
            await move.SubmitAsync(id, cancel, Form.ReviewerId),
            "Submitted for review. Those who may approve it were told.",
            cancel
        );

    /// <param name="number">Revision that was looked at.</param>
    public async Task<IActionResult> OnPostApproveAsync(Guid id, int number, CancellationToken cancel) =>
        await AnswerAsync(
            id,
            await move.ApproveAsync(id, number, cancel),
            "Approved. The story can be published or scheduled.",
            cancel
        );

    public async Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken cancel) =>
        await AnswerAsync(
            id,
            await move.ReturnAsync(id, cancel, Form.Reason ?? ""),
            "Returned. Those who wrote it were told.",
            cancel
        );

    private async Task<IActionResult> AnswerAsync(
        Guid id,
        IReadOnlyList<Problem> problems,
        Phrase done,
        CancellationToken cancel
    )
    {
        if (problems.Any(p => p.Code == "article.not-there"))
        {
            return NotFound();
        }

        if (problems.Count > 0)
        {
            ModelState.AddProblems(problems);
            return await ShowAsync(id, cancel);
        }

        this.Say(done);
        return Redirect($"/desk/articles/{id}/publish");
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { } story)
        {
            return NotFound();
        }

        Panel = await review.ExecuteAsync(story, cancel) with { Form = Form };
        Findings = await desk.FindingsAsync(story.Article, story.Latest.Content, cancel);
        if (Panel.AnsweredForUpTo is { } number && await desk.RevisionAsync(story, number, cancel) is { } before)
        {
            Changes = await desk.DifferencesAsync(before.Content, story.Latest.Content, cancel);
        }

        return Page();
    }
}
