using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Audit;
using NewsSite.Core.Media;
using NewsSite.Data;
using NewsSite.Media.Library;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Media.Desk;

/// <summary>What was deleted from the library lately, to be put back.</summary>
[ForAudience(Audience.Writer)]
public sealed class DeletedModel(NewsDb db, PutBackMedia putBack, CurrentActor actor) : PageModel
{
    private const int Most = 200;

    private readonly List<DeletedFile> _files = [];

    public IReadOnlyList<DeletedFile> Files => _files;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await putBack.ExecuteAsync(id, cancel) is not { } problems)
        {
            return NotFound();
        }

        ModelState.AddProblems(problems);
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancel);
            return Page();
        }

        this.Say("It is back in the library.");
        return RedirectToPage("/Media/Desk/Asset", new { id });
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var deletions = await db.DeletedMedia().Take(Most).ToListAsync(cancel);
        var rows = deletions.Select(d => d.Row).ToList();
        var deletedBy = await db
            .AuditEntries.AsNoTracking()
            .Where(e => rows.Contains(e.Number))
            .ToDictionaryAsync(e => e.Number, e => e.ActorName, cancel);
        foreach (var deletion in deletions)
        {
            if (deletion.TryBefore<MediaAsset>(out var asset) && asset?.IsInCareOf(actor) == true)
            {
                _files.Add(new(asset, deletion.At, deletedBy.GetValueOrDefault(deletion.Row, "")));
            }
        }
    }
}

/// <param name="At">UTC.</param>
/// <param name="By">Who deleted it.</param>
public sealed record DeletedFile(MediaAsset Asset, DateTime At, string By)
{
    public DateTime GoesAt => At + EarlierState.KeptFor;
}
