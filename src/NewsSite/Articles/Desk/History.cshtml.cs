using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Desk;

public sealed class HistoryModel(EditorDesk desk, NewsDb db, RestoreRevision restore, DeskClock time) : PageModel
{
    private const int RowsPerPage = 50;

    public OpenStory Story { get; private set; } = null!;
    public IReadOnlyList<HistoryRow> Rows { get; private set; } = [];
    public int PageNumber { get; private set; }
    public int Pages => Math.Max(1, (Story.Article.LatestNumber + RowsPerPage - 1) / RowsPerPage);
    public DeskClock Time => time;

    /// <summary>What a comparison starts with: what readers have, or the revision before the last.</summary>
    public int From => Story.Article.LiveNumber is { } live && live != To ? live : Math.Max(1, To - 1);
    public int To => Rows is [var first, ..] ? first.Number : 1;

    public async Task<IActionResult> OnGetAsync(
        Guid id,
        [FromQuery(Name = "page")] int? pageNumber,
        CancellationToken cancel
    )
    {
        if (await desk.OpenAsync(id, cancel) is not { } story)
        {
            return NotFound();
        }

        Story = story;
        PageNumber = Math.Clamp(pageNumber ?? 1, 1, Pages);
        Rows = await RowsAsync(id, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int number, CancellationToken cancel)
    {
        if (await restore.ExecuteAsync(id, number, cancel) is not { } revision)
        {
            return NotFound();
        }

        this.Say($"The words of revision {number} are back, as revision {revision.Number}.");
        return Redirect($"/desk/articles/{id}");
    }

    private Task<List<HistoryRow>> RowsAsync(Guid id, CancellationToken cancel) =>
        db
            .Revisions.Where(r => r.ArticleId == id)
            .OrderByDescending(r => r.Number)
            .Skip((PageNumber - 1) * RowsPerPage)
            .Take(RowsPerPage)
            .Select(r => new HistoryRow(
                r.Number,
                r.CreatedAt,
                db.Users.Where(u => u.Id == r.AuthorId).Select(u => u.DisplayName).FirstOrDefault(),
                r.Reason
            ))
            .ToListAsync(cancel);

    public sealed record HistoryRow(int Number, DateTime CreatedAt, string? By, RevisionReason Reason);
}
