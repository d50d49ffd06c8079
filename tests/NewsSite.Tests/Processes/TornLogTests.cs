using Microsoft.EntityFrameworkCore;

namespace NewsSite.Tests.Processes;

/// <summary>What a power cut may leave of the database's log.</summary>
[Trait("Engine", "Sqlite")]
public sealed class TornLogTests : IDisposable
{
    private const string Email = "night@paper.test";
    private const int Saves = 6;
    private const int SavesBeforeTheTear = 3;
    private readonly SiteFolder _folder = new();

    [Theory]
    [InlineData(Damage.CutShort)]
    [InlineData(Damage.Garbled)]
    public async Task A_site_starts_on_a_torn_log_with_every_save_before_the_tear(Damage damage)
    {
        var (story, ends) = await SaveAndKillAsync();
        Tear(ends[SavesBeforeTheTear - 1] + 100, damage);

        await using var again = await RunningSite.StartAsync(_folder);

        var bodies = await BodiesAsync(story);
        Assert.InRange(bodies.Count, SavesBeforeTheTear, Saves - 1);
        Assert.Equal(story.Acknowledged.Take(bodies.Count), bodies);
        Assert.Equal("ok", _folder.Scalar("PRAGMA integrity_check"));
        using var browser = await again.SignInAsync(Email);
        Assert.Contains(
            bodies[^1],
            (await browser.GetAsync($"/desk/articles/{story.Id}")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_site_starts_without_a_log_that_is_garbage_from_its_first_byte()
    {
        var (story, _) = await SaveAndKillAsync();
        Tear(0, Damage.Garbled);

        await using var again = await RunningSite.StartAsync(_folder);

        Assert.Empty(await BodiesAsync(story));
        Assert.Equal("ok", _folder.Scalar("PRAGMA integrity_check"));
    }

    public void Dispose() => _folder.Dispose();

    private string Log => _folder.Database + "-wal";

    /// <returns>The story, and how long the log was after each save.</returns>
    private async Task<(StoryWriter Story, IReadOnlyList<long> Ends)> SaveAndKillAsync()
    {
        var line = StoryFile.Line(new() { ["externalId"] = "night", ["headline"] = "The night shift" });
        Assert.Equal(0, (await _folder.RunAsync("import", "jsonl", _folder.Write("night.jsonl", [line]))).ExitCode);
        await _folder.AddEditorAsync(Email);
        var story = new StoryWriter(await _folder.AskAsync(db => db.Articles.Select(a => a.Id).SingleAsync()));
        await using var site = await RunningSite.StartAsync(_folder);
        using var browser = await site.SignInAsync(Email);
        var ends = new List<long>();
        for (var number = 1; number <= Saves; number++)
        {
            await story.AutosaveAsync(browser, $"Sentence {number} of the night.");
            ends.Add(new FileInfo(Log).Length);
        }

        await site.KillAsync();
        return (story, ends);
    }

    private void Tear(long from, Damage damage)
    {
        using var log = new FileStream(Log, FileMode.Open);
        if (damage == Damage.CutShort)
        {
            log.SetLength(from);
            return;
        }

        var noise = new byte[log.Length - from];
        new Random(1).NextBytes(noise);
        log.Position = from;
        log.Write(noise);
    }

    private Task<List<string>> BodiesAsync(StoryWriter story) =>
        _folder.AskAsync(db =>
            db.Revisions.Where(r => r.ArticleId == story.Id && r.Number > 1)
                .OrderBy(r => r.Number)
                .Select(r => r.Content.Body)
                .ToListAsync()
        );

    public enum Damage
    {
        CutShort,
        Garbled,
    }
}
