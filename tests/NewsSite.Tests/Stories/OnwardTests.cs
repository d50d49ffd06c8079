using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Stories;

public sealed class OnwardTests : IAsyncLifetime
{
    private readonly Newsroom _newsroom = new();

    public ValueTask InitializeAsync() => _newsroom.InitializeAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task What_says_the_same_rare_words_is_read_next_though_it_is_old_and_in_another_section()
    {
        var sport = await _newsroom.SectionIdAsync("Sport");
        await PublishAsync(
            "A glacier lake above the valley",
            "The moraine holds the glacier lake. Moraine and glacier.",
            sport
        );
        foreach (var number in Enumerable.Range(1, 5))
        {
            await PublishAsync($"Council meets {number}", "The council spoke of roads and of money.");
        }

        await PublishAsync("Ice above us", "Engineers watch the moraine below the glacier; a moraine may break.");

        Assert.Equal("A glacier lake above the valley", (await NextAsync("ice-above-us"))[0]);
        Assert.DoesNotContain("A glacier lake above the valley", await NextAsync("council-meets-1"));
    }

    [Fact]
    public async Task What_is_alike_goes_with_its_withdrawal_at_once_and_what_is_new_is_found_within_ten_minutes()
    {
        var old = await PublishAsync("Salt in the wells", "Brackish aquifer, brackish wells.");
        await PublishAsync("Wells of the coast", "The aquifer is brackish under the coast.");
        foreach (var number in Enumerable.Range(1, 4))
        {
            await PublishAsync($"Market opens {number}", "The market spoke of prices.");
        }

        Assert.Equal("Salt in the wells", (await NextAsync("wells-of-the-coast"))[0]);
        await _newsroom.WithdrawAsync(old, "It was wrong.");
        Assert.DoesNotContain("Salt in the wells", await NextAsync("wells-of-the-coast"));

        await PublishAsync(
            "Aquifer refilled",
            "A brackish aquifer, refilled.",
            await _newsroom.SectionIdAsync("Sport")
        );
        _newsroom.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal("Aquifer refilled", (await NextAsync("wells-of-the-coast"))[0]);
    }

    [Fact]
    public async Task What_an_editor_chose_stands_first_in_their_order_and_only_what_readers_have()
    {
        await PublishAsync("First choice", "Of bread.");
        await PublishAsync("Second choice", "Of cheese.");
        await PublishAsync("Like it", "The moraine broke, the moraine.");
        var draft = await _newsroom.DraftAsync(await _newsroom.ContentAsync("Secret draft"));
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var id = await PublishAsync("Asked for", "The moraine holds.");

        await editor.PostFormAsync(
            $"/desk/articles/{id}",
            "[data-save]",
            (
                "Form.Related",
                $"{_newsroom.Address}/en/stories/second-choice\n/desk/articles/{draft}\n/en/stories/first-choice\n/en/stories/nowhere"
            )
        );

        var latest = await _newsroom.AskAsync(db =>
            db.Revisions.OrderByDescending(r => r.Number).FirstAsync(r => r.ArticleId == id)
        );
        Assert.Equal(4, latest.Content.Related.Split('\n').Length);
        var edit = await editor.GetAsync($"/desk/articles/{id}");
        Assert.Contains(
            "No story has the address “/en/stories/nowhere”",
            edit.TextOf("[data-finding=Related]"),
            StringComparison.Ordinal
        );
        await _newsroom.ChangeAsync(id, latest.Content with { Standfirst = "Again." });
        Assert.Equal(["Second choice", "First choice", "Like it"], await NextAsync("asked-for"));
    }

    [Fact]
    public async Task The_parts_of_a_series_lead_to_each_other_and_count_only_what_readers_have()
    {
        foreach (var name in (string[])["Part one", "Part two", "Part three"])
        {
            await PublishAsync(name, "Of the river.");
        }

        var draft = await _newsroom.DraftAsync(await _newsroom.ContentAsync("Part to come"));
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var saved = await editor.PostFormAsync(
            "/desk/series/new",
            ("Form.Words[0].Name", "The river and us"),
            (
                "Form.Stories",
                $"/en/stories/part-one\n/desk/articles/{draft}\n/en/stories/part-three\n/en/stories/part-two"
            )
        );
        using var reader = _newsroom.Visit();

        var story = await reader.GetAsync("/en/stories/part-three");

        story.AssertIsReaderPage();
        Assert.Equal("The river and us part 2 of 3", story.TextOf(".story-series"));
        Assert.Equal(
            "/en/stories/part-one",
            story.Page.QuerySelector(".numbered-list a[rel=prev]")!.GetAttribute("href")
        );
        Assert.Equal(
            "/en/stories/part-two",
            story.Page.QuerySelector(".numbered-list a[rel=next]")!.GetAttribute("href")
        );
        Assert.Equal("Part three", story.TextOf(".numbered-list [aria-current=page]"));
        Assert.Equal("Part two", (await NextAsync("part-three"))[0]);
        var page = await reader.GetAsync("/en/series/the-river-and-us");
        page.AssertIsReaderPage();
        Assert.Equal(
            ["Part one", "Part three", "Part two"],
            page.Page.QuerySelectorAll("main .card-title").Select(h => h.TextContent)
        );
        Assert.Contains(
            "Part three",
            (await reader.GetAsync("/en/series/the-river-and-us/feed.xml")).Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Part to come", page.Text + story.Text, StringComparison.Ordinal);
        var form = await editor.FollowAsync(saved);
        Assert.Equal(
            $"/en/stories/part-one\n/desk/articles/{draft}\n/en/stories/part-three\n/en/stories/part-two",
            form.Page.QuerySelector("[name='Form.Stories']")!.TextContent.Trim()
        );
    }

    [Fact]
    public async Task A_series_without_a_published_part_is_not_there_and_a_wrong_address_is_named()
    {
        var draft = await _newsroom.DraftAsync(await _newsroom.ContentAsync("Not yet"));
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        await editor.PostFormAsync(
            "/desk/series/new",
            ("Form.Words[0].Name", "Hush"),
            ("Form.Stories", $"/desk/articles/{draft}")
        );
        using var reader = _newsroom.Visit();

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/en/series/hush")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/en/series/hush/atom.xml")).Status);
        var refused = await editor.PostFormAsync(
            "/desk/series/new",
            ("Form.Words[0].Name", "Wrong"),
            ("Form.Stories", "/en/stories/nowhere")
        );
        Assert.Contains("/en/stories/nowhere", Assert.Single(refused.Problems), StringComparison.Ordinal);
        Assert.Equal(1, await _newsroom.AskAsync(db => db.Series.CountAsync()));
    }

    private async Task<Guid> PublishAsync(string headline, string body, Guid? section = null)
    {
        var content = await _newsroom.ContentAsync(headline) with { Body = $"{body}\n", Standfirst = "" };
        return await _newsroom.PublishAsync(section is null ? content : content with { SectionId = section });
    }

    private async Task<IReadOnlyList<string>> NextAsync(string slug)
    {
        using var reader = _newsroom.Visit();
        var page = await reader.GetAsync($"/en/stories/{slug}");
        return [.. page.Page.QuerySelectorAll("[aria-labelledby=related] .card-title").Select(h => h.TextContent)];
    }
}
