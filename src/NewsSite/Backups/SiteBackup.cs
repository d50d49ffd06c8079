using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsSite.Core.Accounts;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Backups;

/// <summary>The backup that the site takes itself, one at a time: each night, and when an administrator asks for it.</summary>
public sealed partial class SiteBackup(
    IOptions<BackupOptions> options,
    IOptions<NewsroomOptions> newsroom,
    IHostEnvironment host,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<SiteBackup> log
) : IProgress<BackupProgress>
{
    /// <summary>After a failure; until then the night's backup is not tried again by itself.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromHours(1);

    private readonly Lock _asking = new();
    private CurrentActor? _asker;
    private DateTime? _dueAt;

    /// <summary>Null when the settings name none.</summary>
    public BackupFolder? Folder { get; } =
        options.Value.IsOn ? new BackupFolder(Path.GetFullPath(options.Value.Folder, host.ContentRootPath)) : null;

    /// <summary>Null when none is being taken.</summary>
    public BackupProgress? Progress { get; private set; }

    /// <summary>Why the last one failed; null when it did not.</summary>
    public FailedBackup? Failure { get; private set; }

    public bool IsUnderWay => Progress is not null || _asker is not null;

    /// <summary>Starts one within a second, unless one is under way.</summary>
    public void Ask(CurrentActor actor)
    {
        lock (_asking)
        {
            _asker ??= actor;
        }
    }

    void IProgress<BackupProgress>.Report(BackupProgress value) => Progress = value;

    internal async Task TakeIfWantedAsync(CancellationToken cancel)
    {
        if (Folder is null || (_asker is null && Now < (_dueAt ??= FirstDueAt())))
        {
            return;
        }

        try
        {
            await TakeAsync(Folder, cancel);
            Failure = null;
            _dueAt = BackupSchedule.NextDueAt(Now, options.Value.Time, newsroom.Value.Zone);
        }
#pragma warning disable CA1031 // Whatever goes wrong with a backup, the site goes on.
        catch (Exception failure) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            await FailAsync(failure, cancel);
            _dueAt = Now + RetryAfter;
        }
        finally
        {
            (Progress, _asker) = (null, null);
        }
    }

    /// <summary>Now, when the site stood still at the last time it should have been taken.</summary>
    private DateTime FirstDueAt()
    {
        var lastDue = BackupSchedule.LastDueAt(Now, options.Value.Time, newsroom.Value.Zone);
        return Folder!.List() is [var newest, ..] && newest.TakenAt >= lastDue
            ? BackupSchedule.NextDueAt(Now, options.Value.Time, newsroom.Value.Zone)
            : Now;
    }

    private async Task TakeAsync(BackupFolder folder, CancellationToken cancel)
    {
        Progress = new(BackupStep.Database, 0, 0);
        await using var scope = ScopeOfAsker();
        var taken = await scope
            .ServiceProvider.GetRequiredService<TakeBackup>()
            .ExecuteAsync(new(folder.Root, Keep: options.Value.Keep), this, cancel);
        LogTaken(taken.Place, taken.Manifest.Files.Count, taken.Manifest.Missing.Count);
    }

    private AsyncServiceScope ScopeOfAsker()
    {
        var scope = scopes.CreateAsyncScope();
        if (_asker is { } asker)
        {
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(asker);
        }

        return scope;
    }

    private async Task FailAsync(Exception failure, CancellationToken cancel)
    {
        var explained = BackupFailure.Explain(failure);
        Failure = new(Now, explained ?? (Phrase)$"Nobody expected this: {failure.Message.ReplaceLineEndings(" ")}");
        var sentence = Failure.Sentence.ToString();
        LogFailed(explained is null ? failure : null, sentence);
        await using var scope = ScopeOfAsker();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        db.Audit(scope.ServiceProvider.GetRequiredService<CurrentActor>(), "backup.failed", null, Now, sentence);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException unrecorded)
        {
            // Likely for the same reason, such as a full disk; the log and the health page tell of it.
            LogUnrecorded(unrecorded.InnerException?.Message ?? unrecorded.Message);
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [LoggerMessage(
        LogLevel.Information,
        "A backup was taken: {Place}, {Files} files; {Missing} that rows name were missing."
    )]
    private partial void LogTaken(string place, int files, int missing);

    [LoggerMessage(LogLevel.Error, "The backup failed: {Sentence}")]
    private partial void LogFailed(Exception? unexpected, string sentence);

    [LoggerMessage(LogLevel.Error, "The record could not tell of the failed backup: {Reason}")]
    private partial void LogUnrecorded(string reason);
}

/// <param name="At">UTC.</param>
public sealed record FailedBackup(DateTime At, Phrase Sentence);
