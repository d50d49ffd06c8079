using System.CommandLine;
using NewsSite.Backups;
using NewsSite.Shared;

namespace NewsSite.Web.Commands;

internal static class RestoreCommand
{
    private static readonly Argument<string> Kept = new("PATH")
    {
        Description = "An archive, one backup of a folder, or the folder, of which the newest is taken.",
    };

    private static readonly Option<bool> WithoutKeys = new("--without-keys")
    {
        Description = "Leave out the keys that the backup holds; no passphrase is asked for. Everybody signs in anew.",
    };

    public static Command Create()
    {
        var command = new Command("restore", "Put a backup into the data folder, which must be empty or new.")
        {
            Kept,
            WithoutKeys,
        };
        command.SetAction((parsed, cancel) => BackupRun.GuardAsync(parsed, RunAsync, cancel));
        return command;
    }

    private static async Task<ExitCode> RunAsync(CommandRun run, CancellationToken cancel)
    {
        var restored = await run
            .Services.GetRequiredService<RestoreBackup>()
            .ExecuteAsync(
                run.Parsed.GetRequiredValue(Kept),
                run.Parsed.GetValue(WithoutKeys) ? null : ct => BackupRun.PassphraseAsync(run, ct),
                new BackupRun.Lines(run),
                cancel
            );
        var folder = run.Services.GetRequiredService<DataFolder>().Root;
        run.Result(
            new
            {
                folder,
                restored.TakenAt,
                files = restored.Files.Count,
                restored.Counts,
                restored.Missing,
            },
            $"Restored to {folder}.{Environment.NewLine}{BackupRun.Words(restored)}"
        );
        return restored.Missing.Count == 0 ? ExitCode.Done : ExitCode.DoneInPart;
    }
}
