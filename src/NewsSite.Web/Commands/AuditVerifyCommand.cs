using System.CommandLine;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Web.Commands;

internal static class AuditVerifyCommand
{
    private static readonly Option<FileInfo?> Anchors = new("--anchors")
    {
        Description = "A copy of the file audit-anchors that was kept elsewhere; else the one in the data folder.",
        HelpName = "FILE",
    };

    private static readonly Option<FileInfo?> Head = new("--head")
    {
        Description =
            "An end of the record as the health page gave it out: it must be signed by this site and still be met.",
        HelpName = "FILE",
    };

    private static readonly Option<FileInfo?> Archive = new("--archive")
    {
        Description =
            "Verify this file of archived rows, and that it is the one that left the store, if there is a store.",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var command = new Command(
            "verify",
            "Go along the record and name the first row that was changed, taken away, put in or moved."
        )
        {
            Anchors,
            Head,
            Archive,
        };
        command.SetAction(
            (parsed, cancel) =>
                parsed.GetValue(Archive) is { } file
                    ? VerifyArchiveAsync(parsed, file, cancel)
                    : CommandRun.OnStoreAsync(parsed, VerifyAsync, cancel)
        );
        return command;
    }

    private static async Task<ExitCode> VerifyAsync(CommandRun run, CancellationToken cancel)
    {
        var anchors = run.Parsed.GetValue(Anchors);
        if (anchors is not null)
        {
            RefuseMissing(anchors);
        }

        var signed = run.Parsed.GetValue(Head) is { } head ? await ReadHeadAsync(run, head, cancel) : null;
        var report = await run
            .Services.GetRequiredService<VerifyAudit>()
            .ExecuteAsync(anchors?.FullName, cancel, signed);
        return Tell(run, report, Words(report));
    }

    private static async Task<AuditAnchor> ReadHeadAsync(CommandRun run, FileInfo file, CancellationToken cancel)
    {
        RefuseMissing(file);
        return run.Services.GetRequiredService<RecordKey>().Check(await SignedHeadFile.ReadAsync(file, cancel))
            ?? throw new StartUpFailure(
                ExitCode.Refused,
                $"{file.FullName} is not signed by this site: it was changed, or the site had other keys then."
            );
    }

    /// <summary>Whoever has only the file can verify it too, so no store is made where there is none.</summary>
    private static Task<int> VerifyArchiveAsync(ParseResult parsed, FileInfo file, CancellationToken cancel) =>
        CommandRun.GuardAsync(
            parsed,
            async () =>
            {
                RefuseMissing(file);
                await using var app = NewsroomHost.Build(parsed.HostOptions(), b => b.Logging.ClearProviders());
                await using var scope = app.Services.CreateAsyncScope();
                var report = await AuditArchiveFile.VerifyAsync(file.FullName, cancel);
                var hasStore = app.Services.GetRequiredService<StoreAddress>().Exists;
                if (hasStore)
                {
                    await scope.ServiceProvider.GetRequiredService<MigrateStore>().ExecuteAsync(cancel);
                    report = await scope
                        .ServiceProvider.GetRequiredService<VerifyArchive>()
                        .ExecuteAsync(report, cancel);
                }

                return Tell(new CommandRun(parsed, scope.ServiceProvider), report, ArchiveWords(report, hasStore));
            }
        );

    private static void RefuseMissing(FileInfo file)
    {
        if (!file.Exists)
        {
            throw new StartUpFailure(ExitCode.Refused, $"There is no file {file.FullName}.");
        }
    }

    private static ExitCode Tell(CommandRun run, AuditReport report, string words)
    {
        run.Result(
            new
            {
                whole = report.Fault is null,
                report.First,
                report.Last,
                report.Hash,
                report.Anchors,
                Fault = report.Fault is { } fault ? new { fault.Row, Reason = fault.Reason.ToString() } : null,
            },
            report.Fault?.Reason.ToString() ?? words
        );
        return report.Fault is null ? ExitCode.Done : ExitCode.Refused;
    }

    private static string ArchiveWords(AuditReport report, bool hasStore) =>
        $"The file is whole: rows {report.First} to {report.Last}. "
        + (hasStore ? "The record in the store goes on from it." : "There is no store here to compare it with.");

    private static string Words(AuditReport report) =>
        report.Rows == 0
            ? "The record is empty."
            : string.Join(
                Environment.NewLine,
                $"The record is whole: rows {report.First} to {report.Last}.",
                $"Its end: {report.Hash}",
                report.Anchors switch
                {
                    0 => "No anchor was met: that rows are missing at the end could not be noticed.",
                    1 => "It agrees with 1 anchor.",
                    var many => $"It agrees with {many} anchors.",
                }
            );
}
