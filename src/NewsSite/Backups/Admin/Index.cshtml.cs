using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using NewsSite.Core.Languages;
using NewsSite.Shared;

namespace NewsSite.Backups.Admin;

public sealed class IndexModel(
    SiteBackup backup,
    IOptions<BackupOptions> options,
    IOptions<NewsroomOptions> newsroom,
    TimeProvider clock,
    CurrentActor actor
) : PageModel
{
    private const int MostShown = 60;

    public SiteBackup Backup => backup;
    public BackupOptions Nightly => options.Value;
    public string Time => NewsroomTime.Clock(DateOnly.MinValue.ToDateTime(Nightly.Time));
    public string Zone => NewsroomTime.NameOf(newsroom.Value.Zone);
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Why the folder cannot be read; null when it can.</summary>
    public string? Trouble { get; private set; }

    public void OnGet()
    {
        try
        {
            Rows = [.. (backup.Folder?.List() ?? []).Take(MostShown).Select(RowOf)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Trouble = failure.Message;
        }
    }

    public IActionResult OnPost()
    {
        if (backup.Folder is null)
        {
            return NotFound();
        }

        backup.Ask(actor);
        return LocalRedirect("/admin/backups");
    }

    private Row RowOf(KeptBackup kept) =>
        new(kept, BackupAge.InWords(clock.GetUtcNow().UtcDateTime - kept.TakenAt), kept.ReadManifest());

    /// <param name="Manifest">Null when it is damaged.</param>
    public sealed record Row(KeptBackup Kept, Phrase Age, BackupManifest? Manifest);
}
