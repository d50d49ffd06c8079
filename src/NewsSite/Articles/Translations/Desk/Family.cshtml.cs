using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Core.Accounts;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Shared;
using NewsSite.Shared.Forms;
using NewsSite.Shared.Words;

namespace NewsSite.Articles.Translations.Desk;

/// <summary>A story's siblings in other languages: which there are, and how others come to be.</summary>
public sealed class FamilyModel(
    EditorDesk desk,
    ReadFamily read,
    FindStory find,
    StartTranslation start,
    LinkTranslation link,
    UnlinkTranslation unlink,
    CurrentActor actor
) : PageModel
{
    [BindProperty]
    public FamilyForm Form { get; set; } = new();

    public OpenStory Story { get; private set; } = null!;
    public FamilyAtHand Family { get; private set; } = null!;
    public bool MayWrite { get; } = actor.May(Permission.Write);
    public string Here => PathOf(Story.Id);
    public IEnumerable<SelectListItem> Languages =>
        Family.Free.Select(l => new SelectListItem(DeskWords.NameOf(l), l.Tag));

    /// <summary>Of a story that stands alone; a family is joined by others.</summary>
    public static IEnumerable<SelectListItem> Directions =>
        [
            new(DeskWords.Say("This story: the other is a translation of it"), "false"),
            new(DeskWords.Say("The other: this story is a translation of it"), "true"),
        ];

    public static string PathOf(Guid id) => $"/desk/articles/{id}/translations";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!MayWrite || await desk.OpenAsync(id, cancel) is null)
        {
            return NotFound();
        }

        var started = await start.ExecuteAsync(id, Form.Language, cancel);
        return started.Id is { } draft
            ? Redirect(SideBySideModel.PathOf(draft))
            : await RefusedAsync(id, started.Problems, cancel);
    }

    public async Task<IActionResult> OnPostLinkAsync(Guid id, CancellationToken cancel)
    {
        if (!MayWrite || await desk.OpenAsync(id, cancel) is null)
        {
            return NotFound();
        }

        var (other, unknown) = await find.ExecuteAsync(Form.Address, cancel);
        if (unknown is not null)
        {
            return await RefusedAsync(id, [unknown], cancel);
        }

        var problems = Form.IsTranslation
            ? await link.ExecuteAsync(id, other!.Value, cancel)
            : await link.ExecuteAsync(other!.Value, id, cancel);
        return await DoneAsync(id, problems, "The two are linked.", cancel);
    }

    /// <param name="story">One of the family.</param>
    public async Task<IActionResult> OnPostUnlinkAsync(Guid id, Guid story, CancellationToken cancel)
    {
        if (!MayWrite || await desk.OpenAsync(id, cancel) is null)
        {
            return NotFound();
        }

        return await DoneAsync(id, await unlink.ExecuteAsync(story, cancel), "It stands alone again.", cancel);
    }

    private async Task<IActionResult> DoneAsync(
        Guid id,
        IReadOnlyList<Problem> problems,
        Phrase words,
        CancellationToken cancel
    )
    {
        if (problems.Count > 0)
        {
            return await RefusedAsync(id, problems, cancel);
        }

        this.Say(words);
        return Redirect(PathOf(id));
    }

    private async Task<IActionResult> RefusedAsync(Guid id, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        ModelState.AddProblems(problems);
        return await ShowAsync(id, cancel);
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { } story)
        {
            return NotFound();
        }

        Story = story;
        Family = await read.ExecuteAsync(story.Article, cancel);
        return Page();
    }

    public sealed class FamilyForm
    {
        public string? Language { get; set; }

        /// <summary>Of the other story, or words of its headline.</summary>
        public string? Address { get; set; }

        /// <summary>Whether it is this story that was translated from the other.</summary>
        public bool IsTranslation { get; set; }
    }
}
