using System.CommandLine;
using NewsSite.Backups;
using NewsSite.Shared;

namespace NewsSite.Web.Commands;

internal static class BackupCommand
{
    private static readonly Argument<string> Target = new("DIR|FILE")
    {
        Description =
            "A folder, which gets one more backup and shares the media of those it has; or one archive, named FILE.tar.",
        CustomParser = parsed =>
        {
            var path = parsed.Tokens[0].Value;
            if (path.EndsWith(".zip", StringComparison.Ordinal) || path.EndsWith("gz", StringComparison.Ordinal))
            {
                parsed.AddError("An archive is written as FILE.tar; pictures and films are compressed already.");
            }

            return path;
        },
    };

    private static readonly Option<bool> WithKeys = new("--with-keys")
    {
        Description =
            "Include the keys folder, encrypted with a passphrase: NEWSSITE_BACKUP_PASSPHRASE, else the first line of standard input.",
    };

    private static readonly Option<int?> Keep = new("--keep")
    {
        Description = "Delete the oldest backups of the folder until so many are left.",
        HelpName = "COUNT",
        Validators =
        {
            result =>
            {
                if (result.GetValueOrDefault<int?>() is < 1)
                {
                    result.AddError("--keep is 1 or more.");
                }
            },
        },
    };

    private static readonly Argument<string> Kept = new("PATH")
    {
        Description = "An archive, one backup of a folder, or the folder, of which the newest is read.",
    };

    public static Command Create()
    {
        var verify = new Command("verify", "Read every byte of a backup and check its database.") { Kept };
        verify.SetAction((parsed, cancel) => BackupRun.GuardAsync(parsed, VerifyAsync, cancel));

        var backup = new Command("backup", "Copy the database and its media while the site runs.")
        {
            Target,
            WithKeys,
            Keep,
            verify,
        };
        backup.SetAction((parsed, cancel) => BackupRun.GuardAsync(parsed, TakeAsync, cancel));
        return backup;
    }

    private static async Task<ExitCode> TakeAsync(CommandRun run, CancellationToken cancel)
    {
        var passphrase = run.Parsed.GetValue(WithKeys) ? await BackupRun.PassphraseAsync(run, cancel) ?? "" : null;
        var taken = await run
            .Services.GetRequiredService<TakeBackup>()
            .ExecuteAsync(
                new(run.Parsed.GetRequiredValue(Target), passphrase, run.Parsed.GetValue(Keep)),
                new BackupRun.Lines(run),
                cancel
            );
        foreach (var hash in taken.Manifest.Missing)
        {
            await Console.Error.WriteLineAsync($"The media store has no whole file {hash}; it is not in the backup.");
        }

        run.Result(
            new
            {
                taken.Place,
                taken.Manifest.TakenAt,
                files = taken.Manifest.Files.Count,
                taken.Manifest.Bytes,
                taken.Manifest.Counts,
                taken.Manifest.HasKeys,
                taken.Manifest.Missing,
            },
            $"{taken.Place}{Environment.NewLine}{BackupRun.Words(taken.Manifest)}"
        );
        return taken.Manifest.Missing.Count == 0 ? ExitCode.Done : ExitCode.DoneInPart;
    }

    private static async Task<ExitCode> VerifyAsync(CommandRun run, CancellationToken cancel)
    {
        var verified = await VerifyBackup.ExecuteAsync(
            run.Parsed.GetRequiredValue(Kept),
            new BackupRun.Lines(run),
            cancel
        );
        var isWhole = verified.Faults.Count == 0;
        run.Result(
            new
            {
                isWhole,
                verified.Manifest?.TakenAt,
                files = verified.Manifest?.Files.Count,
                verified.Manifest?.Counts,
                verified.Manifest?.Missing,
                verified.Faults,
            },
            isWhole ? $"Whole. {BackupRun.Words(verified.Manifest!)}" : Words(verified.Faults)
        );
        return isWhole ? ExitCode.Done : ExitCode.Refused;
    }

    private static string Words(IReadOnlyList<string> faults)
    {
        const int told = 10;
        string[] more = faults.Count > told ? [$"… and {faults.Count - told} more."] : [];
        return string.Join(Environment.NewLine, ["The backup is not whole:", .. faults.Take(told), .. more]);
    }
}
