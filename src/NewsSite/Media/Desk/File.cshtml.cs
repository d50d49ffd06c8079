using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Recordings;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Media.Library;
using NewsSite.Media.Uploads;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Media.Desk;

/// <summary>Puts another file in an asset's place, or deletes the asset.</summary>
[RequestSizeLimit(RecordingFacts.MaxBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = RecordingFacts.MaxBytes + (1 << 20))]
[ForAudience(Audience.Writer)]
public sealed class FileModel(NewsDb db, ReplaceMediaFile replace, DeleteMedia delete) : PageModel
{
    public MediaAsset Asset { get; private set; } = null!;

    /// <summary>What stands in the way of deleting it.</summary>
    public IReadOnlyList<AssetUse> Uses { get; private set; } = [];

    [BindProperty]
    public ReplaceForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        ModelState.AddProblems(await ReplaceAsync(id, cancel));
        if (!ModelState.IsValid)
        {
            return Page();
        }

        this.Say("File replaced.");
        return RedirectToPage("/Media/Desk/Asset", new { id });
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var outcome = await delete.ExecuteAsync(id, cancel);
        ModelState.AddProblems(outcome.Problems);
        Uses = outcome.Uses;
        if (!ModelState.IsValid)
        {
            return Page();
        }

        this.Say($"“{Asset.Name}” is deleted. It can be put back for 30 days.");
        return RedirectToPage("/Media/Desk/Deleted");
    }

    private async Task<IReadOnlyList<Problem>> ReplaceAsync(Guid id, CancellationToken cancel)
    {
        if (Form.File is not { } file)
        {
            return [new Problem("media.no-file", "Choose a file to put in its place.", "File")];
        }

        await using var content = file.OpenReadStream();
        return await replace.ExecuteAsync(id, content, file.FileName, cancel);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var asset = await db.MediaAssets.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel);
        Asset = asset!;
        return asset is not null;
    }

    public sealed class ReplaceForm
    {
        public IFormFile? File { get; set; }
    }
}
