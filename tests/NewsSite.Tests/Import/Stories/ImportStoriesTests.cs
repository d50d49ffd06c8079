using Microsoft.EntityFrameworkCore;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Import.Stories;

public sealed class ImportStoriesTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_published_line_becomes_a_story_readers_have_with_its_own_dates()
    {
        var report = await newsroom.ImportAsync(
            """
            {"externalId":"a-1","language":"en","format":"explainer","headline":"How locks work","section":"Harbour","topics":["Ships"],"credits":[{"person":"Nils Aker","role":"author"}],"body":"A lock is a lift for ships.","state":"published","publishedAt":"2020-05-01T10:00:00Z"}
            """
        );

        Assert.Equal((1, 0, 0), (report.Added, report.Changed, report.Unchanged));
        var story = await newsroom.AskAsync(db =>
            db.PublishedArticles.Include(p => p.Text)
                .Include(p => p.Credits)
                .SingleAsync(p => p.Slug == "how-locks-work")
        );
        Assert.Equal(new DateTime(2020, 5, 1, 10, 0, 0, DateTimeKind.Utc), story.PublishedAt);
        Assert.Null(story.UpdatedAt);
        Assert.Contains("Nils Aker", story.Text.NamesText, StringComparison.Ordinal);
        Assert.Single(story.Credits);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_a_changed_line_makes_a_revision()
    {
        const string Line =
            """{"externalId":"b-1","language":"en","headline":"Tide tables","section":"Harbour","body":"First.","state":"published","publishedAt":"2021-01-01T00:00:00Z"}""";
        await newsroom.ImportAsync(Line);

        var again = await newsroom.ImportAsync(Line);
        var changed = await newsroom.ImportAsync(Line.Replace("First.", "Second.", StringComparison.Ordinal));

        Assert.Equal((0, 0, 1), (again.Added, again.Changed, again.Unchanged));
        Assert.Equal((0, 1, 0), (changed.Added, changed.Changed, changed.Unchanged));
        var article = await newsroom.AskAsync(db => db.Articles.SingleAsync(a => a.ExternalId == "b-1"));
        Assert.Equal((2, 2), (article.LatestNumber, article.LiveNumber!.Value));
    }

    [Fact]
    public async Task Bad_lines_are_told_by_number_and_reason_and_the_rest_comes_in()
    {
        var report = await newsroom.ImportAsync(
            """
            {"externalId":"c-1","language":"en","headline":"Good","section":"Harbour"}
            not json
            {"externalId":"c-2","language":"xx","headline":"Odd tongue","section":"Harbour"}
            {"externalId":"c-3","language":"en","headline":"","section":"Harbour"}
            {"language":"en","headline":"No id","section":"Harbour"}
            {"externalId":"c-4","language":"en","headline":"Good too","section":"Harbour"}
            """
        );

        Assert.Equal(2, report.Added);
        Assert.Equal([2, 3, 4, 5], report.Refused.Select(r => r.Line));
        Assert.All(report.Refused, r => Assert.EndsWith(".", r.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stories_with_one_headline_get_addresses_of_their_own_within_a_batch_and_across()
    {
        string Line(int n) =>
            $$"""{"externalId":"d-{{n}}","language":"en","headline":"Weather","section":"Harbour","state":"published","publishedAt":"2021-01-01T00:00:00Z"}""";
        await newsroom.ImportAsync(Line(1) + "\n" + Line(2));
        await newsroom.ImportAsync(Line(3));

        var slugs = await newsroom.AskAsync(db =>
            db.PublishedArticles.Where(p => p.Headline == "Weather")
                .OrderBy(p => p.Id)
                .Select(p => p.Slug)
                .ToListAsync()
        );
        Assert.Equal(["weather", "weather-2", "weather-3"], slugs);
    }

    [Fact]
    public async Task A_file_from_outside_the_folder_is_refused_and_its_story_with_it()
    {
        var report = await newsroom.ImportAsync(
            """{"externalId":"e-1","language":"en","headline":"Sly","section":"Harbour","media":[{"name":"passwd","path":"../../../../etc/passwd"}]}"""
        );

        Assert.Equal(0, report.Added);
        Assert.Contains("passwd", report.Refused.Single().Reason, StringComparison.Ordinal);
    }
}
