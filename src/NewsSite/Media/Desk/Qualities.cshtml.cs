using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Films;
using NewsSite.Core.Media.Recordings;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Media.Library;
using NewsSite.Media.Qualities;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Media.Desk;

/// <summary>The smaller files of a film, and its sound alone: made here, or added by hand.</summary>
[RequestSizeLimit(RecordingFacts.MaxBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = RecordingFacts.MaxBytes + (1 << 20))]
[ForAudience(Audience.Writer)]
public sealed class QualitiesModel(
    NewsDb db,
    AddQuality add,
    RemoveQuality remove,
    RemakeQualities remake,
    Ffmpeg ffmpeg,
    QualityProgress films
) : PageModel
{
    public MediaAsset Asset { get; private set; } = null!;

    /// <summary>Why smaller files are not made here; null when they are.</summary>
    public Phrase? EngineTrouble { get; private set; }

    [BindProperty]
    public FileForm Form { get; set; } = new();

    public bool IsInProgress => EngineTrouble is null && AssetWords.IsInProgress(Asset);
    public Phrase Progress => AssetWords.Progress(Asset, films.Of(Asset.Id));

    public string? FileProblem =>
        ModelState.TryGetValue("Form.File", out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;

    /// <returns>Such as <c>480p, 854 × 480</c>.</returns>
    public static Phrase NameOf(Rendition file) =>
        file.WidthPixels == 0
            ? "Sound only"
            : (Phrase)$"{FilmSizes.NameOf(file)}, {file.WidthPixels} × {file.HeightPixels}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(id, "File added.", () => AddAsync(id, cancel), cancel);

    public Task<IActionResult> OnPostRemoveAsync(Guid id, string name, CancellationToken cancel) =>
        DoAsync(
            id,
            "File deleted.",
            async () =>
            {
                await remove.ExecuteAsync(id, name, cancel);
                return [];
            },
            cancel
        );

    public Task<IActionResult> OnPostRemakeAsync(Guid id, CancellationToken cancel) =>
        DoAsync(id, "Smaller files are being made.", () => remake.ExecuteAsync(id, cancel), cancel);

    private async Task<IReadOnlyList<Problem>> AddAsync(Guid id, CancellationToken cancel)
    {
        if (Form.File is not { } file)
        {
            return [new Problem("media.no-file", "Choose a file of the film.", "File")];
        }

        await using var content = file.OpenReadStream();
        return await add.ExecuteAsync(id, content, file.FileName, cancel);
    }

    private async Task<IActionResult> DoAsync(
        Guid id,
        Phrase done,
        Func<Task<IReadOnlyList<Problem>>> act,
        CancellationToken cancel
    )
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        ModelState.AddProblems(await act(), nameof(Form));
        if (ModelState.IsValid)
        {
            this.Say(done);
            return RedirectToPage(new { id });
        }

        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var asset = await db
            .MediaAssets.AsNoTracking()
            .Include(a => a.RenditionFiles)
            .SingleOrDefaultAsync(a => a.Id == id && a.Kind == MediaKind.Video, cancel);
        Asset = asset!;
        EngineTrouble = asset is null ? null : await ffmpeg.WhyUnavailableAsync(cancel);
        return asset is not null;
    }

    public sealed class FileForm
    {
        public IFormFile? File { get; set; }
    }
}
