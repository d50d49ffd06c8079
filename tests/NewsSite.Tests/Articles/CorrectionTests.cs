using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Reviews;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles;

public sealed class CorrectionTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task Readers_are_told_before_the_text_what_was_wrong_and_history_names_the_version()
    {
        var id = await newsroom.PublishAsync(await newsroom.ContentAsync("The bridge costs 40 million"));
        using var editor = await newsroom.SignInAsync(Role.Editor);

        var answer = await editor.PostFormAsync($"/desk/articles/{id}/correct", ("Form.Note", "It costs 4 million."));

        Assert.Equal($"/desk/articles/{id}/publish", answer.Location);
        var readers = await editor.GetAsync("/en/stories/the-bridge-costs-40-million");
        var words = readers.TextOf("article")!;
        var note = readers.Page.QuerySelector("[role=note]")!;
        Assert.Contains("It costs 4 million.", note.TextContent, StringComparison.Ordinal);
        Assert.NotNull(note.QuerySelector("time[datetime='2026-09-01'], time[datetime='2026-08-31']"));
        Assert.True(
            words.IndexOf("It costs 4 million.", StringComparison.Ordinal)
                < words.IndexOf("The gates opened at dawn.", StringComparison.Ordinal)
        );
        using var data = JsonDocument.Parse(
            readers
                .Page.QuerySelectorAll("script[type='application/ld+json']")
                .Select(s => s.TextContent)
                .Single(json => json.Contains("NewsArticle", StringComparison.Ordinal))
        );
        var told = Assert.Single(data.RootElement.GetProperty("correction").EnumerateArray().ToList());
        Assert.Contains(
            told.GetProperty("text").GetString()!,
            note.TextContent.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
        Assert.Equal(
            note.QuerySelector("time")!.GetAttribute("datetime"),
            told.GetProperty("datePublished").GetString()
        );
        var kinds = await newsroom.AskAsync(db =>
            db.VersionMarks.Where(m => m.ArticleId == id).OrderBy(m => m.At).Select(m => m.Kind).ToListAsync()
        );
        Assert.Equal([VersionKind.Published, VersionKind.Corrected], kinds);
        Assert.Contains(
            "Corrected",
            (await editor.GetAsync($"/desk/articles/{id}/history")).TextOf(".history tbody"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_detail_is_told_after_the_text_and_without_words_or_with_old_ones_nothing_happens()
    {
        var id = await newsroom.PublishAsync(await newsroom.ContentAsync("Mina opens the gate"));
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var page = await editor.GetAsync($"/desk/articles/{id}/correct");

        var empty = await editor.SubmitAsync(page, null, ("Form.Note", " "), ("Form.IsOfSubstance", "false"));
        var stale = await editor.SubmitAsync(empty, null, ("Form.Note", "Her name is Mina."), ("Form.Number", "7"));
        Assert.Equal(1, (await newsroom.ArticleAsync(id)).LatestNumber);
        await editor.SubmitAsync(stale, null);

        Assert.Equal("Say what was wrong, and what is right.", Assert.Single(empty.Problems));
        Assert.Contains("Somebody saved the story meanwhile", Assert.Single(stale.Problems), StringComparison.Ordinal);
        var words = (await editor.GetAsync("/en/stories/mina-opens-the-gate")).TextOf("article")!;
        Assert.True(
            words.IndexOf("The gates opened at dawn.", StringComparison.Ordinal)
                < words.IndexOf("Her name is Mina.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Where_a_second_pair_of_eyes_is_needed_the_correction_waits_for_them()
    {
        var id = await newsroom.PublishAsync(
            await newsroom.ContentAsync("Explained wrongly") with
            {
                Format = ArticleFormat.Explainer.Key,
            }
        );
        await newsroom.ExecuteAsync<ReviewRules, bool>(async rules =>
        {
            await rules.SetAsync([ReviewRule.Of(ArticleFormat.Explainer)], default);
            return true;
        });
        using var editor = await newsroom.SignInAsync(Role.Editor);

        await editor.PostFormAsync($"/desk/articles/{id}/correct", ("Form.Note", "It was not so."));

        var article = await newsroom.ArticleAsync(id);
        Assert.Equal((1, 2, true), (article.LiveNumber, article.LatestNumber, article.IsInReview));
    }
}
