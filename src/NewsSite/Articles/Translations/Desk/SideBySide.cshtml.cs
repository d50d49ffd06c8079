using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Translations;
using NewsSite.Core.Languages;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Articles.Translations.Desk;

/// <summary>A translation beside its original, paragraph by paragraph.</summary>
[RequestFormLimits(ValueCountLimit = 8_192)]
public sealed class SideBySideModel(EditorDesk desk, ReadTranslation read, SaveTranslation save) : PageModel
{
    [BindProperty]
    public TranslationForm Form { get; set; } = new();

    public OpenStory Story { get; private set; } = null!;
    public TranslationAtHand Shown { get; private set; } = null!;

    /// <summary>Two versions of one story; null in the usual case.</summary>
    public ConflictPage? Conflict { get; private set; }

    public TranslationSheet Sheet => Shown.Sheet;
    public Language SourceLanguage => LanguageOf(Shown.Source);
    public Language TargetLanguage => LanguageOf(Shown.Target);
    public string Here => PathOf(Story.Id);

    public static string PathOf(Guid id) => $"/desk/articles/{id}/translation";

    /// <summary>The rows with their names: paragraphs are counted as the original has them, and where it has none by what the translation has.</summary>
    public IEnumerable<(SheetRow Row, Phrase Name, int At)> Rows
    {
        get
        {
            var place = 0;
            return Sheet.Rows.Select((row, at) => (row, PartWords.Name(row, row.Field is null ? ++place : 0), at));
        }
    }

    public string? ProblemAt(int row) => ModelState[$"Form.Rows[{row}].Text"]?.Errors.FirstOrDefault()?.ErrorMessage;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { } story)
        {
            return NotFound();
        }

        if (await read.ExecuteAsync(story.Article, story.Latest, null, cancel) is not { } shown)
        {
            return Redirect($"/desk/articles/{id}/translations");
        }

        return Show(story, shown);
    }

    /// <param name="seen">Key of one part that was looked at; <c>all</c> for every one.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, string? seen, CancellationToken cancel)
    {
        if (
            await desk.OpenAsync(id, cancel) is not { CanBeChanged: true } story
            || await ShownAsync(story, cancel) is not { } shown
        )
        {
            return NotFound();
        }

        var content = TypedTranslation.Compose(shown.Target, Form.Typed);
        foreach (var (place, problem) in Form.Problems())
        {
            ModelState.AddProblem($"Form.Rows[{place}].Text", problem);
        }

        if (!ModelState.IsValid || !desk.Accepts(story, content, ModelState))
        {
            return Show(story, shown);
        }

        IReadOnlyList<string>? keys = seen switch
        {
            null or "" => [],
            "all" => null,
            _ => [seen],
        };
        return await save.ExecuteAsync(id, shown, Form.Typed, keys, cancel) switch
        {
            SaveOutcome.Saved => Saved(id, seen, "Saved."),
            SaveOutcome.Merged => Saved(
                id,
                seen,
                $"Saved, together with what {await desk.WriterOfAsync(story.Latest, cancel)} wrote meanwhile."
            ),
            SaveOutcome.Conflict conflict => await ShowConflictAsync(story, shown, content, conflict, cancel),
            _ => NotFound(),
        };
    }

    /// <summary>The very revisions that the form was made of: its rows are found again whatever was saved since.</summary>
    private async Task<TranslationAtHand?> ShownAsync(OpenStory story, CancellationToken cancel)
    {
        var target = await desk.RevisionAsync(story, Form.BaseNumber, cancel) ?? story.Latest;
        return await read.ExecuteAsync(story.Article, target, Form.SourceNumber, cancel);
    }

    private PageResult Show(OpenStory story, TranslationAtHand shown)
    {
        (Story, Shown) = (story, shown);
        return Page();
    }

    private async Task<PageResult> ShowConflictAsync(
        OpenStory story,
        TranslationAtHand shown,
        ArticleContent mine,
        SaveOutcome.Conflict conflict,
        CancellationToken cancel
    )
    {
        var choices = await desk.ChoicesAsync(mine, cancel);
        var form = ArticleForm.Of(mine, shown.Target.Number, choices);
        Conflict = new(story, await desk.ConflictAsync(conflict, cancel), form, new PicksForm());
        return Show(story, shown);
    }

    /// <summary>Back to where one was among the parts.</summary>
    private RedirectResult Saved(Guid id, string? seen, Phrase words)
    {
        this.Say(words);
        return Redirect(seen is null or "" or "all" ? PathOf(id) : $"{PathOf(id)}#{AnchorOf(seen)}");
    }

    /// <summary>What a row is called in the page.</summary>
    public static string AnchorOf(string key) => $"part-{key.Replace('.', '-')}";

    private static Language LanguageOf(Revision revision) =>
        Language.Find(revision.Content.Language) ?? Language.English;
}
