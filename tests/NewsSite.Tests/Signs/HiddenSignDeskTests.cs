using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.People;
using NewsSite.Tests.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Signs;

public sealed class HiddenSignDeskTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string Turned = "Ana\u202Ekcik";

    [Theory]
    [InlineData("/desk/sections/new", "Form.Words[2].Name")]
    [InlineData("/desk/topics/new", "Form.Words[0].Name")]
    [InlineData("/desk/services/new", "Form.Words[0].Name")]
    [InlineData("/desk/people/new", "Form.Words[1].Name")]
    [InlineData("/desk/people/new", "Form.Aliases")]
    [InlineData("/admin/accounts/add", "Form.DisplayName")]
    [InlineData("/admin/accounts/invite", "Form.DisplayName")]
    public async Task A_name_with_a_sign_nobody_sees_is_refused_beside_its_field(string page, string field)
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);

        var answer = await admin.PostFormAsync(page, (field, Turned));

        var beside = answer.Page.QuerySelector($"[name='{field}']")!.Closest(".field")!;
        Assert.Contains(
            "U+202E (right-to-left override)",
            beside.QuerySelector(".field-error")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_name_in_letters_of_two_scripts_that_look_alike_is_refused()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);

        var answer = await admin.PostFormAsync("/desk/people/new", ("Form.Words[0].Name", "M\u0430ra Ellingham"));

        Assert.Equal(
            ["“M\u0430ra” mixes Latin and Cyrillic letters that look alike. Type the name in one script."],
            answer.Problems
        );
    }

    [Fact]
    public async Task A_Persian_name_with_its_joiner_is_taken()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);

        var answer = await admin.PostFormAsync("/desk/people/new", ("Form.Words[2].Name", "علی\u200Cرضا کریمی"));

        Assert.Equal("Saved.", (await admin.FollowAsync(answer)).TextOf(".flash"));
    }

    [Fact]
    public async Task A_new_name_in_the_credits_is_refused_and_nobody_is_made_of_it()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var id = await newsroom.DraftAsync(await newsroom.ContentAsync());
        var before = await newsroom.AskAsync(db => db.People.CountAsync());

        var answer = await editor.PostFormAsync(
            $"/desk/articles/{id}",
            "main form[method=post]:has([name='Form.Headline'])",
            ("Form.Credits[0].Name", Turned)
        );

        Assert.Contains("U+202E", string.Join(' ', answer.Problems), StringComparison.Ordinal);
        Assert.Equal(before, await newsroom.AskAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task What_is_stored_already_is_shown_with_the_sign_told()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        await newsroom.AskAsync(db =>
        {
            db.People.Add(new Person { Slug = "turned", Name = LocalizedText.Of(Language.English, Turned) });
            return db.SaveChangesAsync();
        });
        var picture = await newsroom.AddAsync(SampleFiles.Png(30, 20), "photo\u202Egpj.png");

        var people = await editor.GetAsync("/desk/people");
        var asset = await editor.GetAsync($"/desk/media/{picture.Id}");

        Assert.Contains("Ana[U+202E]kcik", people.TextOf("tbody"), StringComparison.Ordinal);
        Assert.Contains("photo[U+202E]gpj.png", asset.TextOf(".page-lead"), StringComparison.Ordinal);
        Assert.Equal("right-to-left override", people.Page.QuerySelector(".hidden-sign")!.GetAttribute("title"));
    }

    [Fact]
    public async Task The_editor_finds_a_turned_line_and_a_misleading_link_beside_the_story()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var content = await newsroom.ContentAsync();
        var id = await newsroom.DraftAsync(
            content with
            {
                Body = "Gates \u202Enepo.\n\n[bbc.com](https://evil.example)\n",
            }
        );

        var page = await editor.GetAsync($"/desk/articles/{id}");

        Assert.Contains("U+202E (right-to-left override)", page.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("but leads to https://evil.example", page.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_in_readers_lists_are_kept_from_turning_the_words_around_them()
    {
        var content = await newsroom.ContentAsync("Words of two directions");
        var person = await newsroom.PersonIdAsync("דוד לוי");
        var section = await newsroom.SectionIdAsync("اقتصاد");
        await newsroom.PublishAsync(
            content with
            {
                SectionId = section,
                Credits = [new Credit(person, CreditRole.Author), .. content.Credits],
            }
        );
        using var reader = newsroom.Visit();

        var list = await reader.GetAsync("/en/sections/اقتصاد");
        var story = await reader.GetAsync("/en/stories/words-of-two-directions");

        Assert.All(
            list.Page.QuerySelectorAll(".card-facts").Select(f => f.FirstElementChild!),
            e => Assert.Equal("bdi", e.LocalName)
        );
        Assert.Equal(
            ["דוד לוי", "Mara Ellingham"],
            story.Page.QuerySelectorAll(".story-byline a > bdi").Select(b => b.TextContent)
        );
    }
}
