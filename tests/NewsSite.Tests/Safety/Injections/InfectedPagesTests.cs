using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Safety.Injections;

public sealed class InfectedPagesTests(InfectedNewsroom infected) : IClassFixture<InfectedNewsroom>
{
    private Newsroom Site => infected.Site;

    [Fact]
    public void The_corpus_is_whole_and_each_text_fits_into_every_field()
    {
        Assert.True(Corpus.EachFits);
        Assert.True(Corpus.All.Count > 100, $"{Corpus.All.Count} texts");
        Assert.Equal(Corpus.All.Count, Corpus.All.Distinct().Count());
    }

    /// <summary>A new column is attacked with the rest, or named as one that holds no free text.</summary>
    [Fact]
    public async Task Every_column_that_can_hold_free_text_holds_the_corpus()
    {
        var untouched = await Site.AskAsync(async db =>
        {
            var missed = new List<string>();
            foreach (var entity in db.Model.GetEntityTypes())
            {
                foreach (var column in FreeTexts.Of(entity))
                {
                    var holders = string.Join(
                        ' ',
                        $"SELECT CAST(count(*) AS int) AS \"Value\" FROM \"{entity.GetTableName()}\"",
                        $"WHERE \"{entity.GetContainerColumnName() ?? column.GetColumnName()}\" LIKE '%alert(1)%'"
                    );
                    if (await db.Database.SqlQueryRaw<int>(holders).SingleAsync() == 0)
                    {
                        missed.Add($"{FreeTexts.NameOf(entity)}.{column.Name}");
                    }
                }
            }

            return missed;
        });

        Assert.Empty(untouched);
    }

    [Fact]
    public async Task No_page_for_readers_carries_anything_that_came_in()
    {
        using var reader = Site.Visit();
        var crawl = new PageCrawl(reader);
        crawl.Add("/");
        Corpus.All.ToList().ForEach(text => crawl.Add($"/en/search?q={Uri.EscapeDataString(text)}"));

        await crawl.WalkAsync();

        Assert.Empty(crawl.Faults);
        Assert.Empty(crawl.Broken);
        Assert.True(
            crawl.Pages.Count(p => p.StartsWith("/en/stories/", StringComparison.Ordinal)) >= Corpus.All.Count,
            "The crawl did not come to all stories."
        );
    }

    [Fact]
    public async Task No_page_of_the_desk_or_the_administrators_carries_anything_that_came_in()
    {
        var crawl = new PageCrawl(infected.Admin);
        PageCrawl.PlainRoutes(Site.Services).ToList().ForEach(crawl.Add);
        var stories = infected.Stories.Values.Concat(infected.Withdrawn.Values);
        foreach (var story in stories)
        {
            string[] pages =
            [
                "",
                "/preview",
                "/history",
                "/notes",
                "/translations",
                "/publish",
                "/withdraw",
                "/compare?from=1&to=1",
            ];
            Array.ForEach(pages, page => crawl.Add($"/desk/articles/{story}{page}"));
        }

        await crawl.WalkAsync();

        Assert.Empty(crawl.Faults);
        Assert.Empty(crawl.Broken);
        string[] everywhere = ["/desk/media/", "/desk/sections/", "/desk/people/", "/admin/accounts/", "/admin/audit?"];
        Assert.All(
            everywhere,
            start => Assert.Contains(crawl.Pages, p => p.StartsWith(start, StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task The_words_of_a_story_stand_on_its_page_as_they_were_written()
    {
        foreach (var (text, id) in infected.Stories)
        {
            var path = await Site.AskAsync(db => db.PublishedArticles.SingleAsync(p => p.ArticleId == id));
            using var reader = Site.Visit();
            var page = (await reader.GetAsync(path.Path)).Page;

            string?[] shown =
            [
                page.QuerySelector("h1")!.TextContent,
                page.QuerySelector(".story-standfirst")!.TextContent,
                page.QuerySelector("meta[name=description]")!.GetAttribute("content"),
                page.QuerySelector("meta[property='og:title']")!.GetAttribute("content"),
            ];

            Assert.All(shown, s => Assert.Equal(Corpus.Visible(text), Corpus.Visible(s)));
        }
    }

    [Fact]
    public async Task The_desk_hands_an_editor_the_very_words_that_are_stored()
    {
        foreach (var (text, id) in infected.Stories)
        {
            var page = (await infected.Admin.GetAsync($"/desk/articles/{id}")).Page;

            var fields = page.QuerySelectorAll(
                "[name='Form.Headline'], [name='Form.Lead.Alt'], [name='Form.Lead.Caption']"
            );

            Assert.Equal(3, fields.Length);
            Assert.All(
                fields,
                f => Assert.Equal(Corpus.Visible(text), Corpus.Visible(f.GetAttribute("value") ?? f.TextContent))
            );
        }
    }

    [Fact]
    public async Task The_reason_of_a_withdrawal_stands_on_the_page_that_says_so()
    {
        using var reader = Site.Visit();
        foreach (var (pack, id) in infected.Withdrawn)
        {
            var address = await Site.AskAsync(db => db.ArticleAddresses.FirstAsync(a => a.ArticleId == id));

            var page = (await reader.GetAsync($"/en/stories/{address.Slug}")).Page;

            Assert.Contains(Corpus.Visible(pack), Corpus.Visible(page.Body!.TextContent), StringComparison.Ordinal);
        }
    }
}
