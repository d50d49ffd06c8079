using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Articles.Desk.Histories;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Articles.Versions;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Shared;
using NewsSite.Shared.Forms;
using NewsSite.Shared.Words;

namespace NewsSite.Articles.Desk;

public sealed class HistoryModel(
    EditorDesk desk,
    ReadHistory read,
    RestoreRevision restore,
    NameVersion nameVersion,
    DeskClock time
) : PageModel
{
    private const int RowsPerPage = 50;

    public OpenStory Story { get; private set; } = null!;
    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    /// <summary>Versions that somebody pinned, wherever they stand in the history.</summary>
    public IReadOnlyList<HistorySave> Pinned { get; private set; } = [];

    /// <summary>The saves that are looked at one by one: numbers of the first and the last. Null shows versions.</summary>
    public (int First, int Last)? Saves { get; private set; }
    public int PageNumber { get; private set; }
    public int Pages { get; private set; }
    public DeskClock Time => time;

    /// <summary>What was typed as the name of a version and cannot be.</summary>
    public (int Number, string Name, string Problem)? Refused { get; private set; }

    /// <summary>What a comparison starts with: what readers have, or the revision before the last.</summary>
    public int From => Story.Article.LiveNumber is { } live && live != To ? live : Math.Max(1, To - 1);
    public int To => Entries is [var first, ..] ? first.Last : 1;

    public async Task<IActionResult> OnGetAsync(
        Guid id,
        [FromQuery(Name = "page")] int? pageNumber,
        int? first,
        int? last,
        CancellationToken cancel
    ) => await ShowAsync(id, pageNumber, first, last, cancel) ? Page() : NotFound();

    /// <summary>Brings the words of a revision back.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, int number, CancellationToken cancel)
    {
        if (await restore.ExecuteAsync(id, number, cancel) is not { } revision)
        {
            return NotFound();
        }

        this.Say($"The words of revision {number} are back, as revision {revision.Number}.");
        return Redirect($"/desk/articles/{id}");
    }

    public async Task<IActionResult> OnPostNameAsync(
        Guid id,
        int number,
        string? name,
        bool pinned,
        int? first,
        int? last,
        CancellationToken cancel
    )
    {
        if (await nameVersion.ExecuteAsync(id, number, name ?? "", pinned, cancel) is not { } problems)
        {
            return NotFound();
        }

        if (problems is [var problem, ..])
        {
            Refused = (number, name ?? "", DeskWords.Say(problem.Message));
            ModelState.AddProblem($"name-{number}", problem.Message);
            return await ShowAsync(id, null, first, last, cancel) ? Page() : NotFound();
        }

        this.Say(
            name?.Trim().Length > 0 ? (Phrase)$"Revision {number} is named “{name.Trim()}”."
            : pinned ? (Phrase)$"Revision {number} is pinned."
            : (Phrase)$"Revision {number} has no name any more."
        );
        return Redirect(
            first is null ? $"/desk/articles/{id}/history" : $"/desk/articles/{id}/history?first={first}&last={last}"
        );
    }

    private async Task<bool> ShowAsync(Guid id, int? pageNumber, int? first, int? last, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { } story)
        {
            return false;
        }

        Story = story;
        Saves = first is { } from && last is { } to ? (from, to) : null;
        var saves = await read.ExecuteAsync(id, cancel);
        Pinned = [.. saves.Where(s => s.IsPinned)];
        var entries = Saves is { } span
            ?
            [
                .. saves
                    .Where(s => s.Number >= span.First && s.Number <= span.Last)
                    .Select(s => new HistoryEntry([s], IsFolded: false)),
            ]
            : HistoryEntry.Fold(saves);
        Pages = Math.Max(1, (entries.Count + RowsPerPage - 1) / RowsPerPage);
        PageNumber = Math.Clamp(pageNumber ?? 1, 1, Pages);
        Entries = [.. entries.Skip((PageNumber - 1) * RowsPerPage).Take(RowsPerPage)];
        return true;
    }
}
