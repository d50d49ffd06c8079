using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Processes;

public sealed class ImportCommandTests : IDisposable
{
    private readonly SiteFolder _folder = new();

    [Fact]
    public async Task Migrating_tells_a_program_what_was_applied()
    {
        var first = await _folder.RunAsync("migrate", "--json");
        var again = await _folder.RunAsync("migrate", "--json");

        Assert.NotEmpty(Json(first).GetProperty("applied").EnumerateArray());
        Assert.Empty(Json(again).GetProperty("applied").EnumerateArray());
    }

    [Fact]
    public async Task A_page_becomes_a_draft_and_a_report()
    {
        var page = Path.Combine(AppContext.BaseDirectory, "Import", "Pages", "explainer.en.txt");

        var report = Json(await _folder.RunAsync("import", "page", page, "--json", "--urls", "https://news.example"));

        foreach (
            var counted in (string[])["headings", "paragraphs", "leadFigures", "inlineFigures", "filePhotos", "quotes"]
        )
        {
            Assert.Equal(JsonValueKind.Number, report.GetProperty(counted).ValueKind);
        }

        Assert.Equal(("explainer", "en"), (Text(report, "format"), Text(report, "language")));
        Assert.NotEmpty(Text(report, "headline"));
        Assert.All(
            report.GetProperty("videos").EnumerateArray(),
            v => Assert.True(v.GetProperty("seconds").GetInt32() > 0)
        );
        Assert.All(
            report.GetProperty("dropped").EnumerateArray(),
            d => Assert.NotEmpty(Text(d, "text") + Text(d, "reason"))
        );
        Assert.Equal(JsonValueKind.Array, report.GetProperty("authors").ValueKind);
        Assert.Equal(JsonValueKind.Array, report.GetProperty("contributors").ValueKind);
        Assert.True(report.TryGetProperty("published", out _));
        var id = report.GetProperty("id").GetGuid();
        Assert.Equal($"https://news.example/desk/articles/{id}", Text(report, "address"));
        var draft = await _folder.AskAsync(db => db.Articles.SingleAsync());
        Assert.Equal((id, ArticleState.Draft), (draft.Id, draft.State));
    }

    [Theory]
    [InlineData("no-such-file.txt")]
    [InlineData("empty.txt")]
    public async Task A_page_with_nothing_in_it_is_refused(string name)
    {
        _folder.Write("empty.txt", []);

        var answer = await _folder.RunAsync("import", "page", Path.Combine(_folder.Path, name), "--json");

        Assert.Equal(3, answer.ExitCode);
        Assert.NotEmpty(Text(JsonDocument.Parse(answer.Output).RootElement, "error"));
        Assert.DoesNotContain("   at ", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stories_that_are_wrong_are_skipped_by_number_and_reason_and_the_others_come_in()
    {
        var file = _folder.Write(
            "stories.jsonl",
            [
                .. StoryFile.Published(2),
                "{ this is no story",
                StoryFile.Line(new() { ["externalId"] = "no-headline" }),
                "null",
                "",
                StoryFile.Line(
                    new()
                    {
                        ["externalId"] = "tongue",
                        ["headline"] = "H",
                        ["language"] = "xx",
                    }
                ),
                StoryFile.Line(
                    new()
                    {
                        ["externalId"] = "empty-body",
                        ["headline"] = "Not a word",
                        ["body"] = null,
                    }
                ),
                StoryFile.Line(
                    new()
                    {
                        ["externalId"] = "empty-credit",
                        ["headline"] = "Nobody",
                        ["credits"] = new object?[] { null },
                    }
                ),
                StoryFile.Line(
                    new()
                    {
                        ["externalId"] = "no-topic",
                        ["headline"] = "T",
                        ["topics"] = new string?[] { null },
                    }
                ),
                StoryFile.Line(
                    new()
                    {
                        ["externalId"] = "past",
                        ["headline"] = "Yesterday",
                        ["state"] = "scheduled",
                        ["scheduledFor"] = "whenever",
                    }
                ),
                StoryFile.Published(3).Last(),
            ]
        );

        var first = await _folder.RunAsync("import", "jsonl", file, "--json");
        var again = await _folder.RunAsync("import", "jsonl", file, "--json");

        Assert.Equal(1, first.ExitCode);
        var (report, second) = (Parse(first), Parse(again));
        Assert.Equal(
            [3, 4, 5, 7, 8, 9, 10, 11],
            report.GetProperty("refused").EnumerateArray().Select(r => r.GetProperty("line").GetInt32())
        );
        Assert.All(report.GetProperty("refused").EnumerateArray(), r => Assert.NotEmpty(Text(r, "reason")));
        Assert.Equal((3, 0, 0), Counts(report));
        Assert.Equal((0, 0, 3), Counts(second));
        Assert.Equal(3, await _folder.AskAsync(db => db.PublishedArticles.CountAsync()));
    }

    [Fact]
    public async Task Stories_without_a_letter_in_their_names_still_get_addresses_of_their_own()
    {
        var file = _folder.Write(
            "stories.jsonl",
            ((string[])["?!", "—"]).Select(name =>
                StoryFile.Line(
                    new()
                    {
                        ["externalId"] = name,
                        ["headline"] = name,
                        ["state"] = "published",
                        ["publishedAt"] = "2026-03-01T08:00:00Z",
                    }
                )
            )
        );

        await _folder.RunAsync("import", "jsonl", file, "--json");

        var slugs = await _folder.AskAsync(db => db.PublishedArticles.Select(p => p.Slug).ToListAsync());
        Assert.Equal(2, slugs.Distinct().Count());
        Assert.All(slugs, slug => Assert.True(Slug.IsValid(slug), $"“{slug}” is no address."));
    }

    [Fact]
    public async Task Nothing_but_wrong_lines_is_refused_altogether()
    {
        var file = _folder.Write("stories.jsonl", ["nonsense"]);

        Assert.Equal(3, (await _folder.RunAsync("import", "jsonl", file)).ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private static (int, int, int) Counts(JsonElement report) =>
        (
            report.GetProperty("added").GetInt32(),
            report.GetProperty("changed").GetInt32(),
            report.GetProperty("unchanged").GetInt32()
        );

    private static string Text(JsonElement report, string name) => report.GetProperty(name).GetString()!;

    private static JsonElement Json(CommandAnswer answer)
    {
        Assert.Equal((0, ""), (answer.ExitCode, answer.Errors));
        return Parse(answer);
    }

    private static JsonElement Parse(CommandAnswer answer) => JsonDocument.Parse(answer.Output).RootElement.Clone();
}
