using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Notes;
using NewsSite.Core.Notices;
using NewsSite.Tests.Articles.Desk;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Notes;

public sealed class SuggestionTests(Newsroom newsroom) : IClassFixture<Newsroom>, IAsyncLifetime
{
    private const string Body = "Before.\n\nThe gate was shut at dawn.\n\nAfter.";
    private const string Suggested = "The gates were shut at dusk.";
    private DeskBrowser _ana = null!;
    private DeskBrowser _ben = null!;
    private Guid _id;

    public async ValueTask InitializeAsync()
    {
        (_ana, _ben) = (await newsroom.SignInAsync(Role.Editor), await newsroom.SignInAsync(Role.Editor));
        _id = await newsroom.DraftAsync("Suggested", Body);
        await _ana.SuggestAsync(_id, "words-1-1", Suggested);
    }

    public ValueTask DisposeAsync()
    {
        _ana.Dispose();
        _ben.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task One_change_is_taken_and_the_other_left_and_the_proposer_is_told()
    {
        var page = await PageAsync(_ben);
        Assert.Equal(
            "The [removed: gate was][added: gates were] shut at [removed: dawn][added: dusk].",
            page.TextOf(".note-suggestion .diff-text")
        );

        await _ben.SubmitAsync(
            page,
            Decide(page),
            ("Form.Picks[0]", "false"),
            ("Form.Picks[1]", "true"),
            ("Form.All", null)
        );

        var latest = await newsroom.LatestAsync(_id);
        Assert.Equal("Before.\n\nThe gate was shut at dusk.\n\nAfter.", latest.Content.Body);
        Assert.Equal((2, _ben.Account!.Id), (latest.Number, latest.AuthorId));
        Assert.Equal("1.1", latest.Blocks[1].Id.ToString());
        Assert.Equal(SuggestionState.TakenInPart, (await SuggestionAsync()).State);
        var told = await newsroom.AskAsync(db => db.Notices.SingleAsync(n => n.ArticleId == _id));
        Assert.Equal(
            (_ana.Account!.Id, NoticeKind.SuggestionDecided, "Changes taken: 1 of 2."),
            (told.AccountId, told.Kind, told.Said.ToString())
        );
        Assert.Contains("Taken in part by", (await PageAsync(_ana)).TextOf(".notes-settled"));
    }

    [Fact]
    public async Task Nothing_is_decided_until_every_change_is_and_what_was_picked_stays()
    {
        var page = await PageAsync(_ben);

        var answer = await _ben.SubmitAsync(page, Decide(page), ("Form.Picks[0]", "true"), ("Form.All", null));

        Assert.Equal(["Choose for each change whether it is taken or left."], answer.Problems);
        Assert.Equal(answer.Problems[0], answer.TextOf("[id$=picks-error]"));
        Assert.Single(answer.Page.QuerySelectorAll(".suggested-change[aria-describedby$=picks-error]"));
        Assert.True(answer.Page.QuerySelector("[name='Form.Picks[0]'][value=true]")!.HasAttribute("checked"));
        Assert.True((await SuggestionAsync()).IsOpen);
    }

    [Fact]
    public async Task A_paragraph_that_changed_since_is_compared_as_it_is_now()
    {
        var before = await PageAsync(_ben);
        await SaveAsync("Before.\n\nThe old gate was shut at dawn.\n\nAfter.");

        var late = await _ben.SubmitAsync(before, Decide(before), ("Form.All", "true"));

        Assert.StartsWith("The paragraph was changed while you looked.", Assert.Single(late.Problems));
        Assert.Contains("The paragraph was changed since.", late.TextOf(".note-suggestion"));
        Assert.Contains("[removed: old gate was]", late.TextOf(".note-suggestion .diff-text"));
        await _ben.SubmitAsync(late, Decide(late), ("Form.All", "true"));
        Assert.Equal($"Before.\n\n{Suggested}\n\nAfter.", (await newsroom.LatestAsync(_id)).Content.Body);
        Assert.Equal(SuggestionState.Taken, (await SuggestionAsync()).State);
    }

    [Fact]
    public async Task Of_two_who_decide_the_second_is_told()
    {
        using var cem = await newsroom.SignInAsync(Role.Editor);
        var (first, second) = (await PageAsync(_ben), await PageAsync(cem));

        await _ben.SubmitAsync(first, Decide(first), ("Form.All", "false"));
        var late = await cem.SubmitAsync(second, Decide(second), ("Form.All", "true"));

        Assert.Equal([$"{_ben.Account!.DisplayName} was here before you: this suggestion is refused."], late.Problems);
        Assert.Equal(
            (1, Body),
            ((await newsroom.LatestAsync(_id)).Number, (await newsroom.LatestAsync(_id)).Content.Body)
        );
    }

    [Fact]
    public async Task What_was_suggested_for_a_paragraph_that_is_gone_can_be_read_and_closed()
    {
        await SaveAsync("Before.\n\nAfter.");
        var page = await PageAsync(_ben);

        Assert.Contains("cannot be taken any more", page.TextOf("#p-gone"));
        Assert.Contains("gates were", page.TextOf("#p-gone .diff-text"));
        await _ben.SubmitAsync(page, Decide(page));

        Assert.Equal(SuggestionState.Refused, (await SuggestionAsync()).State);
        Assert.Equal("Before.\n\nAfter.", (await newsroom.LatestAsync(_id)).Content.Body);
    }

    [Fact]
    public async Task Only_the_proposer_withdraws_and_the_same_words_are_no_suggestion()
    {
        var suggestion = await SuggestionAsync();
        Assert.Null((await PageAsync(_ben)).TextOf($"#withdraw-{suggestion.Id}"));

        await _ana.PostFormAsync($"/desk/articles/{_id}/notes", $"#withdraw-{suggestion.Id}");
        var same = await _ana.SuggestAsync(_id, "words-1-0", "Before.\r\n");

        Assert.Equal(SuggestionState.Withdrawn, (await SuggestionAsync()).State);
        Assert.StartsWith("These are the words that stand there.", same.TextOf("#words-1-0-words-error"));
        Assert.Equal("Reads better.", same.Page.QuerySelector("#words-1-0-reason")!.TextContent.Trim());
    }

    private static string Decide(DeskAnswer page) => $"#{page.Page.QuerySelector("[id^=decide]")!.Id}";

    private Task<DeskAnswer> PageAsync(DeskBrowser browser) => browser.GetAsync($"/desk/articles/{_id}/notes");

    private Task<Suggestion> SuggestionAsync() =>
        newsroom.AskAsync(db => db.Suggestions.SingleAsync(s => s.ArticleId == _id));

    private Task<DeskAnswer> SaveAsync(string body) =>
        _ben.PostFormAsync($"/desk/articles/{_id}", "[data-save]", ("Form.Body", body));
}
