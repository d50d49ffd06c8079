using System.CommandLine;
using System.Globalization;
using NewsSite.Audit;
using NewsSite.Shared;

namespace NewsSite.Web.Commands;

internal static class AuditArchiveCommand
{
    private static readonly Option<DateTime> Before = new("--before")
    {
        Description = "Rows of earlier days (UTC) go; such as 2026-01-01.",
        Required = true,
        HelpName = "DATE",
        CustomParser = parsed =>
        {
            if (
                DateTime.TryParseExact(
                    parsed.Tokens[0].Value,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                    out var day
                )
            )
            {
                return day;
            }

            parsed.AddError("--before is a day such as 2026-01-01.");
            return default;
        },
    };
    private static readonly Argument<FileInfo> Target = new("FILE") { Description = "A file that does not exist yet." };

    public static Command Create()
    {
        var command = new Command(
            "archive",
            "Move old rows to a file that audit verify --archive can verify. Nothing else takes rows out of the store."
        )
        {
            Before,
            Target,
        };
        command.SetAction((parsed, cancel) => CommandRun.OnStoreAsync(parsed, RunAsync, cancel));
        return command;
    }

    private static async Task<ExitCode> RunAsync(CommandRun run, CancellationToken cancel)
    {
        var file = run.Parsed.GetRequiredValue(Target);
        var outcome = await ArchiveAsync(run, file, cancel);
        if (outcome.Fault is { } fault)
        {
            throw new StartUpFailure(ExitCode.Refused, $"{fault.Reason} Nothing was archived.");
        }

        run.Result(
            new
            {
                first = outcome.Archive?.FirstNumber,
                last = outcome.Archive?.LastNumber,
                hash = outcome.Archive?.LastHash,
                file = outcome.Archive is null ? null : file.FullName,
                sha256 = outcome.Archive?.FileHash,
            },
            outcome.Archive is { } done
                ? $"Moved rows {done.FirstNumber} to {done.LastNumber} to {file.FullName} (SHA-256 {done.FileHash})."
                : "No rows are that old. Nothing was archived."
        );
        return ExitCode.Done;
    }

    private static async Task<ArchiveOutcome> ArchiveAsync(CommandRun run, FileInfo file, CancellationToken cancel)
    {
        try
        {
            return await run
                .Services.GetRequiredService<ArchiveAudit>()
                .ExecuteAsync(run.Parsed.GetValue(Before), file.FullName, cancel);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartUpFailure(
                ExitCode.Refused,
                $"The file {file.FullName} cannot be written ({failure.Message.TrimEnd('.')}). Nothing was archived."
            );
        }
    }
}
