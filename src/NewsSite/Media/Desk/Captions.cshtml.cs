using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Media.Tracks;
using NewsSite.Shared;
using NewsSite.Shared.Forms;
using NewsSite.Shared.Words;

namespace NewsSite.Media.Desk;

/// <summary>What a film or recording says in words: captions and chapters per language, and a transcript.</summary>
[ForAudience(Audience.Writer)]
public sealed class CaptionsModel(NewsDb db, AddTrack add, RemoveTrack remove, SetTranscript transcript) : PageModel
{
    public static IReadOnlyList<SelectListItem> Languages =>
        [.. Language.All.Select(l => new SelectListItem(DeskWords.NameOf(l), l.Tag))];

    public MediaAsset Asset { get; private set; } = null!;

    [BindProperty]
    public CaptionForm Form { get; set; } = new();

    [BindProperty]
    public WordsForm TranscriptForm { get; set; } = new();

    [BindProperty]
    public CaptionForm ChapterForm { get; set; } = new();

    public IEnumerable<MediaTrack> Of(TrackKind kind) =>
        Asset.Tracks.Where(t => t.Kind == kind).OrderBy(t => t.Language, StringComparer.Ordinal);

    public string? FileProblem(string form) =>
        ModelState.TryGetValue($"{form}.File", out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        TranscriptForm.Transcript = Asset.Transcript;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(id, nameof(Form), "Captions added.", () => AddAsync(id, TrackKind.Captions, Form, cancel), cancel);

    public Task<IActionResult> OnPostChaptersAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            nameof(ChapterForm),
            "Chapters added.",
            () => AddAsync(id, TrackKind.Chapters, ChapterForm, cancel),
            cancel
        );

    public Task<IActionResult> OnPostRemoveAsync(Guid id, string language, TrackKind kind, CancellationToken cancel) =>
        DoAsync(
            id,
            nameof(Form),
            kind == TrackKind.Captions ? (Phrase)"Captions removed." : "Chapters removed.",
            async () =>
            {
                await remove.ExecuteAsync(id, kind, language, cancel);
                return [];
            },
            cancel
        );

    public Task<IActionResult> OnPostTranscriptAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            nameof(TranscriptForm),
            "Transcript saved.",
            () => transcript.ExecuteAsync(id, TranscriptForm.Transcript ?? "", cancel),
            cancel
        );

    public Task<IActionResult> OnPostToTranscriptAsync(Guid id, string language, CancellationToken cancel) =>
        DoAsync(
            id,
            nameof(Form),
            "Transcript made from the captions.",
            () => transcript.FromCaptionsAsync(id, language, cancel),
            cancel
        );

    private async Task<IReadOnlyList<Problem>> AddAsync(
        Guid id,
        TrackKind kind,
        CaptionForm form,
        CancellationToken cancel
    )
    {
        if (form.File is not { } file)
        {
            return [new Problem("captions.no-file", "Choose a WebVTT file.", "File")];
        }

        await using var content = file.OpenReadStream();
        // Advice that does not block is no reason to show the form again.
        return [.. (await add.ExecuteAsync(id, kind, form.Language ?? "", content, cancel)).Where(p => p.Blocks)];
    }

    private async Task<IActionResult> DoAsync(
        Guid id,
        string form,
        Phrase done,
        Func<Task<IReadOnlyList<Problem>>> act,
        CancellationToken cancel
    )
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        ModelState.AddProblems(await act(), form);
        if (ModelState.IsValid)
        {
            this.Say(done);
            return RedirectToPage(new { id });
        }

        TranscriptForm.Transcript ??= Asset.Transcript;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var asset = await db
            .MediaAssets.AsNoTracking()
            .Include(a => a.Tracks)
            .SingleOrDefaultAsync(a => a.Id == id && a.Kind != MediaKind.Picture, cancel);
        if (asset is null)
        {
            return false;
        }

        Asset = asset;
        return true;
    }

    public sealed class CaptionForm
    {
        public string? Language { get; set; }
        public IFormFile? File { get; set; }
    }

    public sealed class WordsForm
    {
        public string? Transcript { get; set; }
    }
}
