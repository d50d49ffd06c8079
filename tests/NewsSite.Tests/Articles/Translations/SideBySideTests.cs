using NewsSite.Accounts;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles.Translations;

public sealed class SideBySideTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string Body =
        "The gates opened at dawn.\n\nNobody was hurt in the town.\n\nThe ferry stays in port.\n";

    [Fact]
    public async Task What_is_typed_beside_the_original_is_the_story_and_stays_its_pair()
    {
        var (editor, id, original) = await OpenAsync("Typed beside");
        using var browser = await newsroom.SignInAsync(editor);
        var page = await browser.GetAsync(Translators.PageOf(id));

        await browser.SubmitAsync(
            page,
            "[data-save]",
            (page.FieldOf("Headline"), "Рядом"),
            (page.FieldOf("Paragraph 1"), "Ворота открыли."),
            (page.FieldOf("Paragraph 2"), "Никто не пострадал.\r\n\r\nСовсем никто."),
            (page.FieldOf("Paragraph 3"), "Паром в порту.")
        );
        await newsroom.ChangeAsync(original, "Nobody was hurt", "One man was hurt");
        page = await browser.GetAsync(Translators.PageOf(id));

        Assert.Equal(
            "Ворота открыли.\n\nНикто не пострадал.\n\nСовсем никто.\n\nПаром в порту.\n",
            await newsroom.BodyOfAsync(id)
        );
        Assert.Equal(["Paragraph 2: Changed since"], page.Marks());
        Assert.Equal("Никто не пострадал.", page.Row("Paragraph 2").QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal("One man", page.Row("Paragraph 2").QuerySelector("ins")!.ChildNodes[1].TextContent);
        Assert.Equal("Only in the translation", page.Row("Paragraph 3").QuerySelector(".pair-mark")!.TextContent);
        Assert.Equal("4 of 5 parts translated; 1 changed since", page.TextOf(".save-status"));
    }

    [Fact]
    public async Task A_change_is_marked_until_somebody_says_it_was_seen_and_nothing_typed_elsewhere_is_lost()
    {
        var (editor, id, original) = await OpenAsync("Seen one by one");
        using var browser = await newsroom.SignInAsync(editor);
        await newsroom.ChangeAsync(original, "at dawn", "at noon");
        await newsroom.ChangeAsync(original, "stays in port", "leaves the port");
        var page = await browser.GetAsync(Translators.PageOf(id));
        Assert.Equal(["Paragraph 1: Changed since", "Paragraph 3: Changed since"], page.Marks());

        var answer = await browser.SubmitAsync(
            page,
            Seen(page, "Paragraph 1"),
            (page.FieldOf("Paragraph 3"), "Паром выходит.")
        );
        page = await browser.FollowAsync(answer);

        Assert.Contains("#part-", answer.Location, StringComparison.Ordinal);
        Assert.Equal(["Paragraph 3: Changed since"], page.Marks());
        Assert.EndsWith("Паром выходит.\n", await newsroom.BodyOfAsync(id), StringComparison.Ordinal);
        Assert.Equal("1 to look at", (await browser.GetAsync("/desk")).TextOf("#translations-title ~ ul .hint"));
        Assert.Contains("1 to look at", (await browser.GetAsync($"/desk/articles/{original}")).TextOf("#translations"));
        Assert.Equal(
            "1 to look at in the translation Seen one by one",
            (await browser.GetAsync("/desk/articles?mine=true&text=Seen+one+by")).TextOf(
                $"td a[href='{Translators.PageOf(id)}']"
            )
        );

        await browser.SubmitAsync(page, "[name=seen][value=all]");

        Assert.Empty((await browser.GetAsync(Translators.PageOf(id))).Marks());
        Assert.Null((await browser.GetAsync("/desk")).TextOf("#translations-title"));
    }

    [Fact]
    public async Task What_changed_while_somebody_looked_is_not_taken_for_seen()
    {
        var (editor, id, original) = await OpenAsync("Looked too early");
        using var browser = await newsroom.SignInAsync(editor);
        await newsroom.ChangeAsync(original, "at dawn", "at noon");
        var page = await browser.GetAsync(Translators.PageOf(id));

        await newsroom.ChangeAsync(original, "at noon", "at night");
        await browser.SubmitAsync(page, "[name=seen][value=all]");

        page = await browser.GetAsync(Translators.PageOf(id));
        Assert.Equal(["Paragraph 1: Changed since"], page.Marks());
        Assert.Equal("noon", page.Row("Paragraph 1").QuerySelector("del")!.ChildNodes[1].TextContent);
    }

    [Fact]
    public async Task What_is_new_is_translated_in_its_place_or_left_out_and_what_is_gone_stays_until_it_is_taken_out()
    {
        var (editor, id, original) = await OpenAsync("New and gone");
        using var browser = await newsroom.SignInAsync(editor);
        await newsroom.ChangeAsync(
            original,
            "Nobody was hurt",
            "The school is closed till Monday.\n\nA second sentence was added.\n\nNobody was hurt"
        );
        await newsroom.ChangeAsync(original, "\n\nThe ferry stays in port.", "");
        var page = await browser.GetAsync(Translators.PageOf(id));
        Assert.Equal(
            [
                "Paragraph 2: New in the original",
                "Paragraph 3: New in the original",
                "Paragraph 5: Gone from the original",
            ],
            page.Marks()
        );

        page = await browser.FollowAsync(
            await browser.SubmitAsync(page, "[data-save]", (page.FieldOf("Paragraph 2"), "Школа закрыта."))
        );
        Assert.Equal(["Paragraph 3: New in the original", "Paragraph 5: Gone from the original"], page.Marks());
        Assert.StartsWith(
            "The gates opened at dawn.\n\nШкола закрыта.\n\nNobody",
            await newsroom.BodyOfAsync(id),
            StringComparison.Ordinal
        );

        page = await browser.FollowAsync(await browser.SubmitAsync(page, Seen(page, "Paragraph 3")));
        Assert.Equal("Left out", page.Row("Paragraph 3").QuerySelector(".pair-mark")!.TextContent);
        page = await browser.FollowAsync(
            await browser.SubmitAsync(page, "[data-save]", (page.FieldOf("Paragraph 5"), ""))
        );

        Assert.Empty(page.Marks());
        Assert.DoesNotContain("ferry", await newsroom.BodyOfAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleague_who_wrote_meanwhile_is_merged_with_or_both_versions_are_shown()
    {
        var (editor, id, _) = await OpenAsync("Written by two");
        using var browser = await newsroom.SignInAsync(editor);
        var page = await browser.GetAsync(Translators.PageOf(id));
        await newsroom.ChangeAsync(id, "The ferry stays in port.", "Паром в порту.");

        await browser.SubmitAsync(page, "[data-save]", (page.FieldOf("Paragraph 1"), "Ворота открыли."));
        Assert.Equal(
            "Ворота открыли.\n\nNobody was hurt in the town.\n\nПаром в порту.\n",
            await newsroom.BodyOfAsync(id)
        );

        page = await browser.GetAsync(Translators.PageOf(id));
        await newsroom.ChangeAsync(id, "Nobody was hurt in the town.", "Пострадавших нет.");
        var conflict = await browser.SubmitAsync(
            page,
            "[data-save]",
            (page.FieldOf("Paragraph 2"), "Никто не пострадал.")
        );
        Assert.Contains("Пострадавших", conflict.TextOf("#row-0 .versions > :first-child"));
        Assert.Contains("Никто", conflict.TextOf("#row-0 .versions > :last-child"));

        await browser.SubmitAsync(conflict, "#conflict", ("Picks.Rows[0].Take", "Mine"));
        Assert.Contains("Никто не пострадал.", await newsroom.BodyOfAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_saved_says_so_at_its_field_and_all_that_was_typed_is_there()
    {
        var (editor, id, _) = await OpenAsync("Too long a headline");
        using var browser = await newsroom.SignInAsync(editor);
        var page = await browser.GetAsync(Translators.PageOf(id));

        var answer = await browser.SubmitAsync(
            page,
            "[data-save]",
            (page.FieldOf("Headline"), new string('д', 501)),
            (page.FieldOf("Paragraph 1"), "Typed and kept."),
            (page.FieldOf("Paragraph 2"), "")
        );

        Assert.Equal(["This is longer than 500 characters. Shorten it to save."], answer.Problems);
        Assert.Equal("true", answer.Row("Headline").QuerySelector("textarea")!.GetAttribute("aria-invalid"));
        Assert.Equal("Typed and kept.", answer.Row("Paragraph 1").QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal("", answer.Row("Paragraph 2").QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal(Body, await newsroom.BodyOfAsync(id));
    }

    private static string Seen(DeskAnswer page, string name) =>
        $"[name=seen][value='{page.Row(name).QuerySelector("[name=seen]")!.GetAttribute("value")}']";

    private async Task<(Account Editor, Guid Id, Guid Original)> OpenAsync(string headline)
    {
        var editor = await newsroom.AddColleagueAsync(Role.Editor);
        var original = await newsroom.PublishAsync(headline, "en", Body);
        return (editor, await newsroom.TranslateAsync(editor, original, "ru"), original);
    }
}
