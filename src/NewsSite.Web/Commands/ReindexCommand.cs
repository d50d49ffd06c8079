using System.CommandLine;
using NewsSite.Search;
using NewsSite.Shared;

namespace NewsSite.Web.Commands;

internal static class ReindexCommand
{
    public static Command Create()
    {
        var command = new Command(
            "reindex",
            "Write the search index anew from the published stories. Readers can search meanwhile."
        );
        command.SetAction((parsed, cancel) => CommandRun.OnStoreAsync(parsed, RunAsync, cancel));
        return command;
    }

    private static async Task<ExitCode> RunAsync(CommandRun run, CancellationToken cancel)
    {
        var reindex = run.Services.GetRequiredService<ReindexStories>();
        var stories = await reindex.ExecuteAsync(new Lines(run), cancel);
        run.Result(new { stories }, stories == 1 ? "Indexed 1 story." : $"Indexed {stories} stories.");
        return ExitCode.Done;
    }

    /// <summary>Reports on the thread that works; the stock Progress would let lines overtake each other.</summary>
    private sealed class Lines(CommandRun run) : IProgress<ReindexProgress>
    {
        public void Report(ReindexProgress value) => run.Progress($"Indexed {value.Done} of {value.Total}");
    }
}
