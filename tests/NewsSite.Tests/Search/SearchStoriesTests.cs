using NewsSite.Core.Articles;
using NewsSite.Search;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Search;

public sealed class SearchStoriesTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Theory]
    [InlineData("headword")]
    [InlineData("standword")]
    [InlineData("bodyword")]
    [InlineData("captionword")]
    [InlineData("nameword")]
    [InlineData("HEADWORD bodyw")]
    public async Task A_story_is_found_by_the_words_of_every_part_of_it(string text)
    {
        var story = await newsroom.PublishedAsync(
            new StoryWords("A headword here")
            {
                Standfirst = "A standword here.",
                Body = "A bodyword here.",
                Captions = "A captionword here.",
                Names = "Ana Nameword",
            }
        );

        Assert.Contains(story.Id, await FindAsync(text));
    }

    [Theory]
    [InlineData("Ёлка на площади", "елка")]
    [InlineData("Café reopens", "cafe")]
    [InlineData("خبرهای کابل", "كابل")]
    [InlineData("او می‌گوید", "میگوید")]
    [InlineData("در سال ۱۴۰۵", "1405")]
    [InlineData("Evacuations begin", "evacu")]
    public async Task Accents_letter_forms_digits_and_endings_do_not_matter(string headline, string text)
    {
        var story = await newsroom.PublishedAsync(new StoryWords(headline));

        Assert.Contains(story.Id, await FindAsync(text));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("'; DROP TABLE Articles; --")]
    [InlineData("a AND OR NOT NEAR(b, 5)")]
    [InlineData("headline:x^2 {a b}: - * + (")]
    [InlineData("\0nul\0")]
    [InlineData("👍🏽 \uD83D")]
    [InlineData("…«»—")]
    [InlineData("%_[]\\")]
    public async Task Any_input_is_answered(string text) =>
        Assert.True((await SearchAsync(new SearchQuery(text))).Total >= 0);

    [Fact]
    public async Task Ten_thousand_characters_are_answered_too()
    {
        Assert.Equal(0, (await SearchAsync(new SearchQuery(new string('ы', 10_000)))).Total);
        var manyWords = string.Join(' ', Enumerable.Range(0, 3000).Select(n => $"w{n}"));
        Assert.Equal(0, (await SearchAsync(new SearchQuery(manyWords))).Total);
    }

    [Fact]
    public async Task Punctuation_alone_looks_for_nothing_and_says_so()
    {
        var page = await SearchAsync(new SearchQuery(" … ? "));

        Assert.False(page.HasWords);
        Assert.Empty(page.Hits);
    }

    [Fact]
    public async Task A_word_in_the_headline_counts_more_than_in_the_body_and_fresh_more_than_old()
    {
        var now = newsroom.Clock.Now;
        var inBody = await newsroom.PublishedAsync(new StoryWords("One") { Body = "Rankword once." });
        var old = await newsroom.PublishedAsync(new StoryWords("Rankword now") { At = now.AddYears(-3) });
        var fresh = await newsroom.PublishedAsync(new StoryWords("Rankword now") { At = now });

        Assert.Equal([fresh.Id, old.Id, inBody.Id], await FindAsync("rankword"));
    }

    [Fact]
    public async Task When_no_story_has_all_the_words_those_with_some_are_shown_and_it_is_said()
    {
        var story = await newsroom.PublishedAsync(new StoryWords("Lonelyword"));

        var page = await SearchAsync(new SearchQuery("lonelyword nowherefound"));

        Assert.True(page.SomeWordsOnly);
        Assert.Equal([story.Id], page.Hits.Select(h => h.Story.Id));
    }

    [Fact]
    public async Task Filters_keep_to_language_section_format_and_days()
    {
        var at = new DateTime(2026, 5, 10, 23, 59, 59, DateTimeKind.Utc);
        var wanted = await newsroom.PublishedAsync(
            new StoryWords("Filterword")
            {
                Language = "ru",
                Format = "explainer",
                At = at,
            }
        );
        await newsroom.PublishedAsync(new StoryWords("Filterword"));
        var query = new SearchQuery("filterword");
        var day = new DateOnly(2026, 5, 10);

        foreach (
            var filtered in (SearchQuery[])
                [
                    query with
                    {
                        Language = "ru",
                    },
                    query with
                    {
                        Format = "explainer",
                    },
                    query with
                    {
                        SectionId = wanted.SectionId,
                    },
                    query with
                    {
                        From = day,
                        To = day,
                    },
                    query with
                    {
                        From = DateOnly.MinValue,
                        To = day,
                    },
                ]
        )
        {
            Assert.Equal([wanted.Id], (await SearchAsync(filtered)).Hits.Select(h => h.Story.Id));
        }

        Assert.Equal(2, (await SearchAsync(query with { To = DateOnly.MaxValue })).Total);
        Assert.Equal(1, (await SearchAsync(query with { From = day.AddDays(1) })).Total);
    }

    [Fact]
    public async Task Long_answers_come_in_pages()
    {
        for (var number = 0; number < 25; number++)
        {
            await newsroom.PublishedAsync(new StoryWords($"Pageword {number}"));
        }

        var first = await SearchAsync(new SearchQuery("pageword"));
        var second = await SearchAsync(new SearchQuery("pageword", Page: 2));

        Assert.Equal((25, 2, 20, 5), (first.Total, first.PageCount, first.Hits.Count, second.Hits.Count));
        Assert.Empty(first.Hits.Select(h => h.Story.Id).Intersect(second.Hits.Select(h => h.Story.Id)));
        Assert.Empty((await SearchAsync(new SearchQuery("pageword", Page: int.MaxValue))).Hits);
    }

    [Fact]
    public async Task Found_words_are_marked_in_the_text_as_it_was_published()
    {
        await newsroom.PublishedAsync(
            new StoryWords("Новогодняя Ёлочка")
            {
                Language = "ru",
                Body =
                    $"{string.Join(' ', Enumerable.Repeat("слово", 100))} у ёлочки (старой) {string.Join(' ', Enumerable.Repeat("дело", 100))}",
            }
        );

        var hit = Assert.Single((await SearchAsync(new SearchQuery("елоч"))).Hits);

        Assert.Equal([new("Новогодняя ", false), new TextPart("Ёлочка", true)], hit.Headline);
        Assert.Contains(new TextPart("ёлочки", true), hit.Excerpt);
        var excerpt = string.Concat(hit.Excerpt.Select(p => p.Text));
        Assert.StartsWith("… слово", excerpt, StringComparison.Ordinal);
        Assert.EndsWith("дело …", excerpt, StringComparison.Ordinal);
        Assert.InRange(excerpt.Split(' ').Length, 28, 34);
    }

    [Fact]
    public async Task A_match_in_names_alone_shows_the_standfirst()
    {
        await newsroom.PublishedAsync(new StoryWords("One") { Standfirst = "Short and plain.", Names = "Zarghuna" });

        var hit = Assert.Single((await SearchAsync(new SearchQuery("zarghuna"))).Hits);

        Assert.Equal([new TextPart("Short and plain.", false)], hit.Excerpt);
    }

    private async Task<IEnumerable<long>> FindAsync(string text) =>
        (await SearchAsync(new SearchQuery(text))).Hits.Select(h => h.Story.Id);

    private Task<SearchPage> SearchAsync(SearchQuery query) =>
        newsroom.ExecuteAsync((SearchStories u) => u.ExecuteAsync(query, default));
}
