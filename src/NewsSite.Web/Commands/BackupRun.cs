using System.CommandLine;
using System.Diagnostics;
using NewsSite.Backups;
using NewsSite.Shared;

namespace NewsSite.Web.Commands;

/// <summary>What the commands on backups share: no migration (a backup is taken before one), sentences for what disks do, passphrases.</summary>
internal static class BackupRun
{
    private const string PassphraseVariable = "NEWSSITE_BACKUP_PASSPHRASE";

    public static Task<int> GuardAsync(
        ParseResult parsed,
        Func<CommandRun, CancellationToken, Task<ExitCode>> work,
        CancellationToken cancel
    ) =>
        CommandRun.GuardAsync(
            parsed,
            async () =>
            {
                await using var app = NewsroomHost.Build(parsed.HostOptions(), b => b.Logging.ClearProviders());
                await using var scope = app.Services.CreateAsyncScope();
                try
                {
                    return await work(new CommandRun(parsed, scope.ServiceProvider), cancel);
                }
                catch (Exception failure) when (BackupFailure.Explain(failure) is { } sentence)
                {
                    throw new StartUpFailure(ExitCode.Refused, sentence.ToString());
                }
            }
        );

    /// <returns>The passphrase of the environment, else the first line of standard input; null when there is neither.</returns>
    public static async Task<string?> PassphraseAsync(CommandRun run, CancellationToken cancel)
    {
        if (Environment.GetEnvironmentVariable(PassphraseVariable) is { Length: > 0 } set)
        {
            return set;
        }

        if (!Console.IsInputRedirected)
        {
            run.Progress("Passphrase of the keys (shown as you type):");
        }

        return await Console.In.ReadLineAsync(cancel);
    }

    public static string Words(BackupManifest manifest) =>
        $"{manifest.TakenAt:yyyy-MM-dd HH:mm:ss} UTC: {manifest.Counts.Articles} articles, {manifest.Counts.Media} media, {manifest.Counts.Accounts} accounts; {manifest.Files.Count} files, {Megabytes(manifest.Bytes)}{(manifest.HasKeys ? ", with sealed keys" : "")}.";

    private static string Megabytes(long bytes) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");

    /// <summary>At most one line a second, and the last of each step.</summary>
    public sealed class Lines(CommandRun run) : IProgress<BackupProgress>
    {
        private readonly Stopwatch _sinceLine = Stopwatch.StartNew();
        private BackupStep? _step;

        public void Report(BackupProgress value)
        {
            if (_step != value.Step || _sinceLine.ElapsedMilliseconds >= 1000 || value.Done == value.Total)
            {
                run.Progress(value.ToString());
                _sinceLine.Restart();
            }

            _step = value.Step;
        }
    }
}
