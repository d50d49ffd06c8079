using System.CommandLine;
using Microsoft.Extensions.Options;
using NewsSite.Media.Storage;
using NewsSite.Media.Storage.S3;
using NewsSite.Shared;
using NewsSite.Shared.Faults;

namespace NewsSite.Web.Commands;

internal static class MediaCommand
{
    private static readonly Option<MediaPlace> To = new("--to")
    {
        Description = "s3: from the data folder to the bucket of the settings; disk: the other way.",
        HelpName = "s3|disk",
        Required = true,
    };

    private static readonly Option<bool> Remove = new("--remove")
    {
        Description =
            "Delete each file that is whole at the other place from where it was. Only when the site runs with Media:S3.",
    };

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Only say how much there is to copy.",
    };

    public static Command Create()
    {
        var copy = new Command(
            "copy",
            "Copy media between the data folder and a bucket while the site runs; again, it goes on."
        )
        {
            To,
            Remove,
            DryRun,
        };
        copy.SetAction((parsed, cancel) => CommandRun.OnStoreAsync(parsed, GuardAsync, cancel));
        return new Command("media", "Look after pictures, films and captions.") { copy };
    }

    private static async Task<ExitCode> GuardAsync(CommandRun run, CancellationToken cancel)
    {
        if (!run.Services.GetRequiredService<IOptions<S3Options>>().Value.IsOn)
        {
            throw new StartUpFailure(
                ExitCode.SettingsWrong,
                "Media:S3:Bucket is not set, so there is no bucket to copy to or from."
            );
        }

        try
        {
            return run.Parsed.GetValue(DryRun) ? await MeasureAsync(run, cancel) : await CopyAsync(run, cancel);
        }
        catch (Exception failure) when (failure is MediaStoreFailure or TimeoutException)
        {
            throw new StartUpFailure(
                ExitCode.Refused,
                $"{failure.Message} What was copied stays; run the command again."
            );
        }
    }

    private static async Task<ExitCode> MeasureAsync(CommandRun run, CancellationToken cancel)
    {
        var copy = run.Services.GetRequiredService<CopyMedia>();
        var (files, bytes) = await copy.MeasureAsync(run.Parsed.GetValue(To), cancel);
        run.Result(new { files, bytes }, FormattableString.Invariant($"To copy: {files} files, {bytes / 1e6:0.0} MB."));
        return ExitCode.Done;
    }

    private static async Task<ExitCode> CopyAsync(CommandRun run, CancellationToken cancel)
    {
        var copied = await run
            .Services.GetRequiredService<CopyMedia>()
            .ExecuteAsync(run.Parsed.GetValue(To), run.Parsed.GetValue(Remove), new Lines(run), cancel);
        foreach (var hash in copied.Damaged)
        {
            await Console.Error.WriteLineAsync($"{hash} is damaged where it lies; it was left there and not copied.");
        }

        run.Result(
            copied,
            $"Copied {copied.Copied} files; {copied.Known} were there before. Removed {copied.Removed} from where they were."
        );
        return copied.Damaged.Count == 0 ? ExitCode.Done : ExitCode.DoneInPart;
    }

    /// <summary>Reports on the thread that works; the stock Progress would let lines overtake each other.</summary>
    private sealed class Lines(CommandRun run) : IProgress<CopyProgress>
    {
        public void Report(CopyProgress value) => run.Progress($"Copied {value.Done} of {value.Total}");
    }
}
