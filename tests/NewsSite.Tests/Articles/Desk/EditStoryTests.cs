using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles.Desk;

public sealed class EditStoryTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task An_explainer_started_at_the_desk_is_a_draft_of_its_writer()
    {
        using var author = await newsroom.SignInAsync(Role.Author);

        var id = await ArticleListTests.StartAsync(author, "How a levee fails");

        var story = await newsroom.ArticleAsync(id);
        var words = (await newsroom.LatestAsync(id)).Content;
        Assert.Equal(author.Account!.Id, story.OwnerId);
        Assert.Equal(("How a levee fails", "explainer"), (words.Headline, words.Format));
    }

    [Fact]
    public async Task Saving_without_script_keeps_every_field()
    {
        var (id, section) = (await newsroom.DraftAsync("Before"), await newsroom.SectionIdAsync("Science"));
        using var editor = await newsroom.SignInAsync(Role.Editor);

        var answer = await SaveAsync(
            editor,
            id,
            ("Form.Headline", "After"),
            ("Form.ShortHeadline", "Short"),
            ("Form.Standfirst", "Why it matters."),
            ("Form.Body", "First.\r\n\r\n\tSecond."),
            ("Form.Slug", "After the Flood"),
            ("Form.SectionId", section.ToString()),
            ("Form.Lead.Name", "airport-gate"),
            ("Form.Lead.Alt", "A gate"),
            ("Form.Lead.FilePhoto", "true")
        );

        Assert.Equal($"/desk/articles/{id}", answer.Location);
        var words = (await newsroom.LatestAsync(id)).Content;
        Assert.Equal(("After", "Short", "Why it matters."), (words.Headline, words.ShortHeadline, words.Standfirst));
        Assert.Equal("First.\n\n\tSecond.", words.Body);
        Assert.Equal(("after-the-flood", section), (words.Slug, words.SectionId));
        Assert.Equal(new LeadMedia("airport-gate", "A gate", FilePhoto: true), words.Lead);
    }

    [Fact]
    public async Task A_text_that_begins_with_an_empty_line_keeps_it()
    {
        var id = await newsroom.DraftAsync("Kept", "\n\nBegins late.");
        using var editor = await newsroom.SignInAsync(Role.Editor);

        await SaveAsync(editor, id, ("Form.Headline", "Kept still"));

        Assert.Equal("\n\nBegins late.", (await newsroom.LatestAsync(id)).Content.Body);
    }

    [Fact]
    public async Task Saving_what_has_not_changed_makes_no_revision()
    {
        var id = await newsroom.ReadyStoryAsync();
        using var editor = await newsroom.SignInAsync(Role.Editor);

        await SaveAsync(editor, id);

        Assert.Equal(1, (await newsroom.ArticleAsync(id)).LatestNumber);
    }

    [Fact]
    public async Task Someone_credited_whose_name_is_new_becomes_a_person()
    {
        var id = await newsroom.DraftAsync("Credited");
        using var editor = await newsroom.SignInAsync(Role.Editor);

        await SaveAsync(editor, id, ("Form.Credits[0].Name", "Nadia Newcomer"), ("Form.Credits[0].Role", "Reporter"));

        var person = await newsroom.AskAsync(db => db.People.SingleAsync(p => p.Slug == "nadia-newcomer"));
        Assert.Equal([new Credit(person.Id, CreditRole.Reporter)], (await newsroom.LatestAsync(id)).Content.Credits);
    }

    [Fact]
    public async Task Someone_credited_by_another_spelling_is_the_same_person()
    {
        var (id, person) = (await newsroom.DraftAsync("Spelled"), await newsroom.PersonIdAsync("Wahid Example"));
        using var editor = await newsroom.SignInAsync(Role.Editor);

        await SaveAsync(editor, id, ("Form.Credits[0].Name", " wahid EXAMPLE "));

        Assert.Equal(person, Assert.Single((await newsroom.LatestAsync(id)).Content.Credits).PersonId);
    }

    [Fact]
    public async Task Another_row_for_credits_comes_without_script_and_loses_nothing_typed()
    {
        var id = await newsroom.DraftAsync("Rows");
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var page = await editor.GetAsync($"/desk/articles/{id}");
        var before = page.Page.QuerySelectorAll("[data-credit]").Length;

        var answer = await editor.SubmitAsync(
            page,
            "[data-add-credit]",
            ("Form.Headline", "Typed, not saved"),
            ("Form.Credits[0].Name", "Some One")
        );

        Assert.Equal(before + 1, answer.Page.QuerySelectorAll("[data-credit]").Length);
        Assert.Equal("Typed, not saved", answer.Page.QuerySelector("#Form_Headline")!.GetAttribute("value"));
        Assert.Equal("Some One", answer.Page.QuerySelector("#Form_Credits_0__Name")!.GetAttribute("value"));
        Assert.Equal("Rows", (await newsroom.LatestAsync(id)).Content.Headline);
    }

    [Fact]
    public async Task What_stands_in_the_way_of_publishing_is_said_beside_the_fields()
    {
        var id = await newsroom.DraftAsync(new string('x', 111), "## First\n\nSee [here](https://news.example).");
        using var editor = await newsroom.SignInAsync(Role.Editor);

        var page = await editor.GetAsync($"/desk/articles/{id}");

        Assert.Contains("longer than 110", page.TextOf("[data-finding=Headline]"));
        Assert.Contains("Choose a section", page.TextOf("[data-finding=SectionId]"));
        Assert.Equal(
            "3",
            page.Page.QuerySelector("[data-findings] a[href='#Form_Body'][data-line]")!.GetAttribute("data-line")
        );
    }

    [Fact]
    public async Task A_text_too_long_to_keep_is_refused_and_nothing_typed_is_lost()
    {
        var id = await newsroom.DraftAsync("Long");
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var body = new string('x', ArticleContent.BodyMaxLength + 1);

        var answer = await SaveAsync(editor, id, ("Form.Body", body), ("Form.Headline", "Typed"));

        Assert.Contains("Split the story", Assert.Single(answer.Problems));
        Assert.Contains(body, answer.Text);
        Assert.Equal("Typed", answer.Page.QuerySelector("#Form_Headline")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_save_that_meets_a_newer_revision_shows_both_and_overwrites_nothing()
    {
        var id = await newsroom.DraftAsync("Shared", "The gate was shut.");
        using var ana = await newsroom.SignInAsync(Role.Editor);
        using var ben = await newsroom.SignInAsync(Role.Editor);
        var pageOfAna = await ana.GetAsync($"/desk/articles/{id}");
        await SaveAsync(ben, id, ("Form.Body", "The gate was open."));

        var answer = await ana.SubmitAsync(pageOfAna, "[data-save]", ("Form.Body", "The gate was broken."));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Empty(answer.Problems);
        Assert.Equal("The gate was [removed: open].", answer.TextOf(".versions > div:first-child .diff-text"));
        Assert.Equal("The gate was [added: broken].", answer.TextOf(".versions > div:last-child .diff-text"));
        Assert.Equal("The gate was open.", (await newsroom.LatestAsync(id)).Content.Body);

        var undecided = await ana.SubmitAsync(answer, "#conflict .button");
        Assert.Equal(["Paragraph: Choose which version stays, or both."], undecided.Problems);

        var kept = await ana.SubmitAsync(undecided, "#conflict .button", ("Picks.Rows[0].Take", "Mine"));

        Assert.Equal($"/desk/articles/{id}", kept.Location);
        Assert.Equal("The gate was broken.", (await newsroom.LatestAsync(id)).Content.Body);
    }

    [Fact]
    public async Task Fields_and_paragraphs_that_only_one_changed_are_not_asked_about()
    {
        var id = await newsroom.DraftAsync("Shared", "One.\n\nTwo.\n\nThree.");
        using var ana = await newsroom.SignInAsync(Role.Editor);
        using var ben = await newsroom.SignInAsync(Role.Editor);
        var pageOfAna = await ana.GetAsync($"/desk/articles/{id}");
        await SaveAsync(
            ben,
            id,
            ("Form.Body", "One by Ben.\n\nTwo by Ben.\n\nThree."),
            ("Form.Headline", "Shared by Ben"),
            ("Form.Standfirst", "Only Ben.")
        );

        var asked = await ana.SubmitAsync(
            pageOfAna,
            "[data-save]",
            ("Form.Body", "One by Ana.\n\nTwo.\n\nThree by Ana."),
            ("Form.Headline", "Shared by Ana")
        );
        Assert.Equal(
            ["Headline", "Paragraph"],
            asked.Page.QuerySelectorAll("#conflict legend").Select(l => l.TextContent)
        );
        await ana.SubmitAsync(
            asked,
            "#conflict .button",
            ("Picks.Rows[0].Take", "Theirs"),
            ("Picks.Rows[1].Take", "Both")
        );

        var latest = (await newsroom.LatestAsync(id)).Content;
        Assert.Equal(("Shared by Ben", "Only Ben."), (latest.Headline, latest.Standfirst));
        Assert.Equal("One by Ben.\n\nOne by Ana.\n\nTwo by Ben.\n\nThree by Ana.", latest.Body);
    }

    [Fact]
    public async Task One_press_answers_all_that_is_asked()
    {
        var id = await newsroom.DraftAsync("Shared", "One.\n\nTwo.");
        using var ana = await newsroom.SignInAsync(Role.Editor);
        using var ben = await newsroom.SignInAsync(Role.Editor);
        var pageOfAna = await ana.GetAsync($"/desk/articles/{id}");
        await SaveAsync(ben, id, ("Form.Body", "One by Ben.\n\nTwo by Ben."));
        var asked = await ana.SubmitAsync(pageOfAna, "[data-save]", ("Form.Body", "One by Ana.\n\nTwo by Ana."));

        await ana.SubmitAsync(asked, "#conflict button[value=Mine]");

        Assert.Equal("One by Ana.\n\nTwo by Ana.", (await newsroom.LatestAsync(id)).Content.Body);
    }

    [Fact]
    public async Task Autosave_keeps_the_words_and_answers_with_counts_and_findings()
    {
        var id = await newsroom.DraftAsync("Autosaved");
        using var editor = await newsroom.SignInAsync(Role.Editor);

        var saved = await AutosaveAsync(
            editor,
            id,
            ("Form.Body", "Three words here."),
            ("Form.Credits[0].Name", "Half a na")
        );

        var latest = await newsroom.LatestAsync(id);
        Assert.Equal(("saved", 2), (saved.GetProperty("status").GetString(), saved.GetProperty("number").GetInt32()));
        Assert.Equal("12:00:00", saved.GetProperty("at").GetString());
        Assert.StartsWith("3 words", saved.GetProperty("counts").GetString());
        Assert.Equal(("Three words here.", RevisionReason.Autosaved), (latest.Content.Body, latest.Reason));
        Assert.Equal(1, saved.GetProperty("left").GetInt32());
        Assert.False(await newsroom.AskAsync(db => db.People.AnyAsync(p => p.Slug == "half-a-na")));
    }

    [Fact]
    public async Task Autosave_that_meets_a_change_of_the_same_paragraph_leaves_it_and_says_whose_it_is()
    {
        var id = await newsroom.DraftAsync("Autosaved", "Words.");
        using var ana = await newsroom.SignInAsync(Role.Editor);
        using var ben = await newsroom.SignInAsync(Role.Editor);
        await SaveAsync(ben, id, ("Form.Body", "Words by Ben."));

        var answer = await AutosaveAsync(ana, id, ("Form.Body", "Words by Ana."), ("Form.BaseNumber", "1"));

        Assert.Equal("conflict", answer.GetProperty("status").GetString());
        Assert.Equal(ben.Account!.DisplayName, answer.GetProperty("by").GetString());
        Assert.Equal("Words by Ben.", (await newsroom.LatestAsync(id)).Content.Body);
    }

    [Fact]
    public async Task An_author_may_not_save_over_a_story_of_someone_else()
    {
        var (mine, theirs) = (Guid.Empty, await newsroom.DraftAsync("Theirs"));
        using var author = await newsroom.SignInAsync(Role.Author);
        mine = await ArticleListTests.StartAsync(author, "Mine");
        var page = await author.GetAsync($"/desk/articles/{mine}");
        var form = page.Page.QuerySelector("#editor")!;

        foreach (var handler in (string[])["", "/autosave", "?handler=AddCredit", "/presence", "/preview"])
        {
            form.SetAttribute("action", $"/desk/articles/{theirs}{handler}");
            Assert.Equal(HttpStatusCode.NotFound, (await author.SubmitAsync(page, "[data-save]")).Status);
        }

        Assert.Equal(1, (await newsroom.ArticleAsync(theirs)).LatestNumber);
    }

    private static Task<DeskAnswer> SaveAsync(DeskBrowser browser, Guid id, params (string, string?)[] fields) =>
        browser.PostFormAsync($"/desk/articles/{id}", "[data-save]", fields);

    private static async Task<JsonElement> AutosaveAsync(
        DeskBrowser browser,
        Guid id,
        params (string, string?)[] fields
    )
    {
        var page = await browser.GetAsync($"/desk/articles/{id}");
        page.Page.QuerySelector("#editor")!.SetAttribute("action", $"/desk/articles/{id}/autosave");
        var answer = await browser.SubmitAsync(page, "[data-save]", fields);
        return JsonDocument.Parse(answer.Text).RootElement;
    }
}
