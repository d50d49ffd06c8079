using System.CommandLine;
using NewsSite.Import;
using NewsSite.Import.Pages;
using NewsSite.Import.Stories;
using NewsSite.Shared;

namespace NewsSite.Web.Commands;

internal static class ImportCommand
{
    private static readonly Argument<FileInfo> PageFile = new("FILE")
    {
        Description = "Text or HTML of a web page; - reads standard input.",
    };
    private static readonly Argument<FileInfo> StoriesFile = new("FILE") { Description = "One story a line, as JSON." };

    public static Command Create()
    {
        var page = new Command("page", "Make a draft of an existing web page.");
        page.Arguments.Add(PageFile);
        page.SetAction((parsed, cancel) => CommandRun.OnStoreAsync(parsed, ImportPageAsync, cancel));

        var stories = new Command(
            "jsonl",
            "Bring in stories in bulk. Stopped half-way, it goes on where it was when run again."
        );
        stories.Arguments.Add(StoriesFile);
        stories.SetAction((parsed, cancel) => CommandRun.OnStoreAsync(parsed, ImportStoriesAsync, cancel));

        return new Command("import", "Bring in existing pages or stories.") { page, stories };
    }

    private static async Task<ExitCode> ImportPageAsync(CommandRun run, CancellationToken cancel)
    {
        var text = PageText.Decode(await ReadAsync(run.Parsed.GetValue(PageFile)!, cancel));
        var import = await run.Services.GetRequiredService<ImportPage>().ExecuteAsync(text, cancel);
        if (import.ArticleId is not { } id)
        {
            throw new StartUpFailure(ExitCode.Refused, "The file holds nothing to make a story of.");
        }

        var desk = run.AddressOf($"/desk/articles/{id}");
        run.Result(import.Report with { Id = id, Address = desk }, Words(import.Report, desk));
        return ExitCode.Done;
    }

    private static string Words(PageReport report, string desk) =>
        string.Join(
            Environment.NewLine,
            [
                $"Draft: {report.Headline}",
                $"  {report.Format}, {report.Language}: {report.Paragraphs} paragraphs, {report.Headings} headings, {report.LeadFigures + report.InlineFigures} pictures, {report.Videos.Count} videos, {report.Contributors.Count} contributors",
                .. report.Dropped.Select(d => $"  dropped: {d.Text} ({d.Reason})"),
                $"  {desk}",
            ]
        );

    private static async Task<ExitCode> ImportStoriesAsync(CommandRun run, CancellationToken cancel)
    {
        var file = run.Parsed.GetValue(StoriesFile)!;
        using var lines = new StreamReader(Open(file));
        var started = System.Diagnostics.Stopwatch.StartNew();
        var progress = new Progress(run, started);
        var report = await run
            .Services.GetRequiredService<ImportStories>()
            .ExecuteAsync(StoryLines.ReadAsync(lines, cancel), file.DirectoryName, progress, cancel);
        foreach (var refused in report.Refused)
        {
            await Console.Error.WriteLineAsync($"line {refused.Line}: {refused.Reason}");
        }

        run.Result(
            new
            {
                report.Added,
                report.Changed,
                report.Unchanged,
                report.Refused,
                seconds = started.Elapsed.TotalSeconds,
            },
            $"{report.Added} added, {report.Changed} changed, {report.Unchanged} unchanged, {report.Refused.Count} refused in {started.Elapsed.TotalSeconds:0.0} s."
        );
        return report.Refused.Count == 0 ? ExitCode.Done
            : report.Refused.Count == report.Done ? ExitCode.Refused
            : ExitCode.DoneInPart;
    }

    private static async Task<byte[]> ReadAsync(FileInfo file, CancellationToken cancel)
    {
        await using var stream = file.Name == "-" ? Console.OpenStandardInput() : Open(file);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    private static FileStream Open(FileInfo file)
    {
        try
        {
            return file.OpenRead();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartUpFailure(
                ExitCode.Refused,
                $"The file {file.FullName} cannot be read ({failure.Message.TrimEnd('.')})."
            );
        }
    }

    private sealed class Progress(CommandRun run, System.Diagnostics.Stopwatch started) : IProgress<ImportReport>
    {
        public void Report(ImportReport value) =>
            run.Progress($"{value.Done} lines, {value.Done / started.Elapsed.TotalSeconds:0} a second");
    }
}
