using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;

namespace NewsSite.Import.Stories;

/// <summary>Brings stories in by the thousand. Safe to stop and start again: a story that came in before is recognised by its external id.</summary>
/// <remarks>Batches are read and rendered ahead while the one before is being stored; each batch is stored whole or not at all.</remarks>
public sealed class ImportStories(IServiceScopeFactory scopes)
{
    private const int BatchSize = 500;
    private const int BatchesAhead = 2;

    /// <param name="folder">Where media paths of the stories start; null when they may bring none.</param>
    /// <param name="progress">Told after each batch, which is then in the store for good.</param>
    public async Task<ImportReport> ExecuteAsync(
        IAsyncEnumerable<StoryLine> lines,
        string? folder,
        IProgress<ImportReport>? progress,
        CancellationToken cancel
    )
    {
        var report = new ImportReport();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var batches = Channel.CreateBounded<PreparedBatch>(BatchesAhead);
        var reading = Task.Run(() => PrepareAsync(lines, batches.Writer, stop.Token), stop.Token);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancel))
            {
                await StoreAsync(batch, folder, report, cancel);
                progress?.Report(report);
            }

            await reading;
            return report;
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private static async Task PrepareAsync(
        IAsyncEnumerable<StoryLine> lines,
        ChannelWriter<PreparedBatch> batches,
        CancellationToken cancel
    )
    {
        try
        {
            var batch = new PreparedBatch();
            await foreach (var line in lines.WithCancellation(cancel))
            {
                batch.Take(line);
                if (batch.Count == BatchSize)
                {
                    await batches.WriteAsync(batch, cancel);
                    batch = new PreparedBatch();
                }
            }

            await batches.WriteAsync(batch, cancel);
            batches.Complete();
        }
        catch (Exception failure)
        {
            batches.Complete(failure);
        }
    }

    private async Task StoreAsync(PreparedBatch batch, string? folder, ImportReport report, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<StoreImportedBatch>()
            .ExecuteAsync(batch, folder, report, cancel);
    }
}

/// <summary>Lines on their way to the store together.</summary>
internal sealed class PreparedBatch
{
    private readonly List<PreparedStory> _stories = [];
    private readonly List<RefusedLine> _refused = [];

    public IReadOnlyList<PreparedStory> Stories => _stories;
    public IReadOnlyList<RefusedLine> Refused => _refused;
    public int Count => _stories.Count + _refused.Count;

    public void Take(StoryLine line)
    {
        if (line.Story is { } story)
        {
            _stories.Add(PreparedStory.Of(line.Number, story));
        }
        else
        {
            _refused.Add(new RefusedLine(line.Number, line.Trouble!));
        }
    }
}
