using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsSite.Core.Languages;

namespace NewsSite.Media.Qualities;

/// <summary>The ffmpeg of this machine, if there is one: a program of its own that the site does not bring along.</summary>
public sealed partial class Ffmpeg(IOptions<FilmOptions> options, ILogger<Ffmpeg> log) : IDisposable
{
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(20);
    private static readonly string[] Needed = [" libx264 ", " aac "];

    private readonly SemaphoreSlim _asking = new(1);
    private readonly Dictionary<(string Program, DateTime WrittenAt), Phrase?> _troubleOf = [];

    /// <returns>Null when films can be made smaller; else a sentence for the desk.</returns>
    /// <remarks>Looked for each time, so that a program that is installed or renewed meanwhile is found without a restart.</remarks>
    public async Task<Phrase?> WhyUnavailableAsync(CancellationToken cancel)
    {
        if (IsOff)
        {
            return "Smaller files are not made of films: Media:Ffmpeg is “off” in the settings. Readers get the original, and what is added by hand.";
        }

        if (Find() is not { } program)
        {
            return "Smaller files of films cannot be made on this machine, so readers get the original. Install ffmpeg (package ffmpeg), or name it in Media:Ffmpeg; it is found without a restart. Until then files can be added by hand.";
        }

        return await TroubleOfAsync(program, cancel) is { } trouble
            ? (Phrase)
                $"Smaller files of films cannot be made with {program}, so readers get the original: {trouble}. Install another ffmpeg, or name it in Media:Ffmpeg."
            : null;
    }

    /// <param name="report">Told how far it has come, from 0 to 1.</param>
    /// <exception cref="FilmFailure">The file could not be made; what there is of it is of no use.</exception>
    internal async Task MakeAsync(FilmOrder order, Action<double> report, CancellationToken cancel)
    {
        using var run = FfmpegProcess.Start(Find() ?? throw new FilmFailure("ffmpeg is gone"), order.Arguments());
        await run.ToEndAsync(
            line =>
            {
                if (order.Duration is { Ticks: > 0 } whole && TimeIn(line) is { } time)
                {
                    report(Math.Clamp(time / whole, 0, 1));
                }
            },
            order.Lasts,
            cancel
        );
    }

    public void Dispose() => _asking.Dispose();

    private bool IsOff => options.Value.Ffmpeg.Equals(FilmOptions.Off, StringComparison.OrdinalIgnoreCase);

    private string? Find() => Candidates().FirstOrDefault(File.Exists);

    private IEnumerable<string> Candidates()
    {
        if (options.Value.Ffmpeg.Length > 0)
        {
            return [options.Value.Ffmpeg];
        }

        var name = OperatingSystem.IsWindows() ? "ffmpeg.exe" : "ffmpeg";
        var folders = Environment.GetEnvironmentVariable("PATH") ?? "";
        return folders
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name));
    }

    private async Task<Phrase?> TroubleOfAsync(string program, CancellationToken cancel)
    {
        await _asking.WaitAsync(cancel);
        try
        {
            var asked = (program, File.GetLastWriteTimeUtc(program));
            if (!_troubleOf.TryGetValue(asked, out var trouble))
            {
                _troubleOf[asked] = trouble = await AskAsync(program, cancel);
                LogAsked(program, trouble?.ToString() ?? "fit");
            }

            return trouble;
        }
        finally
        {
            _asking.Release();
        }
    }

    private static async Task<Phrase?> AskAsync(string program, CancellationToken cancel)
    {
        try
        {
            using var run = FfmpegProcess.Start(program, ["-hide_banner", "-encoders"]);
            var encoders = new List<string>();
            await run.ToEndAsync(encoders.Add, AnswersWithin, cancel);
            return Needed.All(one => encoders.Exists(line => line.Contains(one, StringComparison.Ordinal)))
                ? null
                : (Phrase)"it cannot write H.264 and AAC";
        }
        catch (FilmFailure failure)
        {
            return $"{failure.Message}";
        }
    }

    /// <summary>From the lines that <c>-progress</c> writes.</summary>
    private static TimeSpan? TimeIn(string line) =>
        line.StartsWith("out_time_us=", StringComparison.Ordinal)
        && long.TryParse(line["out_time_us=".Length..], CultureInfo.InvariantCulture, out var microseconds)
            ? TimeSpan.FromMicroseconds(microseconds)
            : null;

    [LoggerMessage(Level = LogLevel.Information, Message = "ffmpeg for smaller files of films: {Program} ({Found}).")]
    private partial void LogAsked(string program, string found);
}
