using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace NewsSite.Tests.Processes;

[Trait("Engine", "Sqlite")]
public sealed class KilledImportTests : IDisposable
{
    private const int Stories = 3_000;
    private readonly SiteFolder _folder = new();

    [Fact]
    public async Task An_import_that_is_killed_leaves_whole_stories_and_goes_on_where_it_was()
    {
        var file = _folder.Write("stories.jsonl", StoryFile.Published(Stories));
        foreach (var batch in (string[])["500 lines", "1500 lines"])
        {
            await using var import = NewsSiteProcess.Start(["import", "jsonl", file, "--data", _folder.Path]);
            await import.HearAsync(batch);
            await import.KillAsync();
            await AssertWholeAsync();
        }

        var kept = await _folder.AskAsync(db => db.Articles.CountAsync());
        var finished = await _folder.RunAsync("import", "jsonl", file, "--json", "--quiet");

        Assert.InRange(kept, 1_500, Stories - 1);
        Assert.Equal((0, ""), (finished.ExitCode, finished.Errors));
        var report = JsonDocument.Parse(finished.Output).RootElement;
        Assert.Equal(
            (Stories - kept, kept),
            (report.GetProperty("added").GetInt32(), report.GetProperty("unchanged").GetInt32())
        );
        await AssertWholeAsync();
        Assert.Equal(
            Stories,
            await _folder.AskAsync(db => db.Articles.Select(a => a.ExternalId).Distinct().CountAsync())
        );
        Assert.Equal(Stories, await _folder.AskAsync(db => db.Revisions.CountAsync()));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>As many of each part as there are stories, and every part belongs to one.</summary>
    private async Task AssertWholeAsync()
    {
        Assert.Equal("ok", _folder.Scalar("PRAGMA integrity_check"));
        Assert.Null(_folder.Scalar("PRAGMA foreign_key_check"));
        var stories = await _folder.AskAsync(db => db.Articles.CountAsync());
        Assert.Equal(
            stories,
            await _folder.AskAsync(db =>
                db.Articles.CountAsync(a =>
                    db.Revisions.Count(r => r.ArticleId == a.Id && r.Number == a.LatestNumber) == 1
                    && db.ArticleAddresses.Count(known => known.ArticleId == a.Id) == 1
                    && db.PublishedArticles.Count(p =>
                        p.ArticleId == a.Id && p.RevisionNumber == a.LiveNumber && p.Text.BodyHtml.Contains("Tarn Mill")
                    ) == 1
                )
            )
        );
        Assert.Equal(stories, await _folder.AskAsync(db => db.Revisions.CountAsync()));
        Assert.Equal(stories, await _folder.AskAsync(db => db.PublishedArticles.CountAsync()));
        Assert.Equal(stories, await _folder.AskAsync(db => db.ArticleAddresses.CountAsync()));
    }
}
