using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using NewsSite.Articles.Desk.Comparing;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Shared;

namespace NewsSite.Articles.Desk;

[RequestFormLimits(ValueCountLimit = 4_096)]
public sealed class EditModel(EditorDesk desk, SaveArticle save, DeskClock time, CurrentActor actor) : PageModel
{
    [BindProperty]
    public ArticleForm Form { get; set; } = new();

    /// <summary>What the page that shows two versions sent; nothing from the editor itself.</summary>
    [BindProperty]
    public PicksForm Picks { get; set; } = new();

    public OpenStory Story { get; private set; } = null!;
    public EditorChoices Choices { get; private set; } = null!;
    public StoryFindings Findings { get; private set; } = null!;

    /// <summary>Two versions of one story; null in the usual case.</summary>
    public ConflictPage? Conflict { get; private set; }

    public Guid? AccountId => actor.AccountId;
    public Phrase SavedWords => $"Saved {time.Time(Story.Latest.CreatedAt)}, revision {Story.Latest.Number}";

    public IReadOnlyList<SelectListItem> Sections => SelectLists.Of(Choices.Sections, "None yet");
    public IReadOnlyList<SelectListItem> Services => SelectLists.Of(Choices.Services, "None");
    public string SuggestedSlug => Story.LiveSlug ?? Slug.From(Form.Headline ?? "");

    public Phrase AddressHint =>
        Story.LiveSlug is null
            ? (Phrase)$"The end of /{StoryLanguage.Tag}/stories/… Empty takes it from the headline."
            : (Phrase)
                $"The end of /{StoryLanguage.Tag}/stories/… Readers know it as {Story.LiveSlug}; after a change the old one leads to the new.";

    public Language StoryLanguage => Language.Find(Form.Language) ?? Language.English;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { } story)
        {
            return NotFound();
        }

        if (!story.CanBeChanged)
        {
            return Redirect($"/desk/articles/{id}/preview");
        }

        Choices = await desk.ChoicesAsync(story.Latest.Content, cancel);
        Form = ArticleForm.Of(story.Latest, Choices);
        return await ShowAsync(story, story.Latest.Content, cancel);
    }

    /// <param name="then"><c>publish</c> goes on to the publish page.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, string? then, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { CanBeChanged: true } story)
        {
            return NotFound();
        }

        var content = await desk.ContentAsync(Form, addsPeople: ModelState.IsValid, cancel);
        if (!ModelState.IsValid || !desk.Accepts(story, content, ModelState))
        {
            Choices = await desk.ChoicesAsync(content, cancel);
            return await ShowAsync(story, content, cancel);
        }

        var picks = Picks.WereAsked ? Picks.ToPicks() : null;
        switch (await save.ExecuteAsync(id, Form.BaseNumber, content, RevisionReason.Saved, cancel, picks))
        {
            case SaveOutcome.Saved:
                return RedirectToPage(then == "publish" ? "Publish" : "Edit", new { id });
            case SaveOutcome.Merged merged:
                this.Say(
                    $"Saved, together with what {await desk.WriterOfAsync(story.Latest, cancel)} wrote meanwhile."
                );
                return RedirectToPage(then == "publish" ? "Publish" : "Edit", new { id });
            case SaveOutcome.Conflict conflict:
                return await ShowConflictAsync(story, content, conflict, cancel);
            default:
                return NotFound();
        }
    }

    /// <summary>One more row for a credit; nothing is saved and nothing typed is lost.</summary>
    public Task<IActionResult> OnPostAddCreditAsync(Guid id, CancellationToken cancel)
    {
        Form.Credits.Add(new CreditForm());
        return ShowTypedAsync(id, cancel);
    }

    private async Task<IActionResult> ShowTypedAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { CanBeChanged: true } story)
        {
            return NotFound();
        }

        // What was typed is in the form; fields must not show what the browser sent instead of what was changed here.
        ModelState.Clear();
        var content = await desk.ContentAsync(Form, addsPeople: false, cancel);
        Choices = await desk.ChoicesAsync(content, cancel);
        return await ShowAsync(story, content, cancel);
    }

    private async Task<IActionResult> ShowAsync(OpenStory story, ArticleContent content, CancellationToken cancel)
    {
        Story = story;
        if (Form.Credits.Count == 0)
        {
            Form.Credits.Add(new CreditForm());
        }

        Findings = await desk.FindingsAsync(story.Article, content, cancel);
        return Page();
    }

    private async Task<IActionResult> ShowConflictAsync(
        OpenStory story,
        ArticleContent mine,
        SaveOutcome.Conflict conflict,
        CancellationToken cancel
    )
    {
        Conflict = new(story, await desk.ConflictAsync(conflict, cancel), Form, Picks);
        Choices = await desk.ChoicesAsync(mine, cancel);
        ModelState.Clear();
        Conflict.AskIn(ModelState);
        return await ShowAsync(story, mine, cancel);
    }
}
