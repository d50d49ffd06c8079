using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Core.Articles;
using NewsSite.Shared;
using NewsSite.Shared.Words;

namespace NewsSite.Articles.Desk;

/// <summary>What the editor's script asks of the server: the form's own fields come in, JSON goes out.</summary>
[RequestFormLimits(ValueCountLimit = 4_096)]
[ForAudience(Audience.Writer)]
public sealed class AutosaveModel(EditorDesk desk, SaveArticle save, DeskClock time, IAntiforgery antiforgery)
    : PageModel
{
    [BindProperty]
    public ArticleForm Form { get; set; } = new();

    /// <summary>A fresh antiforgery token, for an editor who has signed in again.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await desk.OpenAsync(id, cancel) is null
            ? NotFound()
            : new JsonResult(new { Token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken });

    /// <param name="asked">True when the writer pressed Save, rather than paused.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, bool asked, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { CanBeChanged: true } story)
        {
            return NotFound();
        }

        var content = await desk.ContentAsync(Form, addsPeople: asked && ModelState.IsValid, cancel);
        if (!ModelState.IsValid || !desk.Accepts(story, content, ModelState))
        {
            return new JsonResult(new { Status = "refused", Reason = FirstError() });
        }

        var reason = asked ? RevisionReason.Saved : RevisionReason.Autosaved;
        return await save.ExecuteAsync(id, Form.BaseNumber, content, reason, cancel) switch
        {
            SaveOutcome.Saved saved => await SavedAsync(story, content, saved.Revision, saved.Revision.Number, cancel),
            SaveOutcome.Merged merged => await SavedAsync(story, content, merged.Revision, merged.TypedNumber, cancel),
            SaveOutcome.Conflict conflict => new JsonResult(
                new { Status = "conflict", By = await desk.WriterOfAsync(conflict.Latest, cancel) }
            ),
            _ => NotFound(),
        };
    }

    /// <param name="typedNumber">Revision that holds what was sent, as it was typed.</param>
    private async Task<JsonResult> SavedAsync(
        OpenStory story,
        ArticleContent typed,
        Revision revision,
        int typedNumber,
        CancellationToken cancel
    )
    {
        var findings = await desk.FindingsAsync(story.Article, revision.Content, cancel);
        return new JsonResult(
            new
            {
                Status = "saved",
                revision.Number,
                Typed = typedNumber,
                Merged = revision.Number == typedNumber ? null : await FieldsAsync(revision, cancel),
                By = revision.Number == typedNumber ? null : await desk.WriterOfAsync(story.Latest, cancel),
                At = time.Time(revision.CreatedAt),
                Counts = DeskWords.Say(findings.CountWords),
                Findings = findings.Problems.Select(p => new
                {
                    Words = DeskWords.Say(FindingAnchors.Words(p)),
                    Anchor = FindingAnchors.Of(p),
                    p.Field,
                    p.Line,
                    p.Blocks,
                    Message = DeskWords.Say(p.Message),
                }),
                Left = Form.Credits.Where(row => !row.IsEmpty).Count() - typed.Credits.Count,
            }
        );
    }

    /// <summary>A revision as the form's own fields, each a name and a value.</summary>
    private async Task<IEnumerable<string[]>> FieldsAsync(Revision revision, CancellationToken cancel)
    {
        var choices = await desk.ChoicesAsync(revision.Content, cancel);
        return FormPairs.Of(ArticleForm.Of(revision, choices)).Select(field => new[] { field.Name, field.Value });
    }

    private string FirstError() =>
        ModelState.Values.SelectMany(v => v.Errors).FirstOrDefault(e => e.ErrorMessage.Length > 0) is { } error
            ? DeskWords.Known(error.ErrorMessage)
            : DeskWords.Say("A field cannot be read. Press Save to see which.");
}
