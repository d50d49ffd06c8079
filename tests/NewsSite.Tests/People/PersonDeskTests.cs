using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.People;

public sealed class PersonDeskTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_person_has_one_spelling_per_language_and_any_number_of_others()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);

        var saved = await editor.PostFormAsync(
            "/desk/people/new",
            ("Form.Words[0].Name", "Olena Marchuk"),
            ("Form.Words[1].Name", "Елена Марчук"),
            ("Form.Aliases", "Olena Marczuk\r\n\r\n  Helena Marchuk \r\nOlena Marczuk"),
            ("Form.Words[0].Description", "Reports on rivers.")
        );

        var page = await editor.FollowAsync(saved);
        Assert.Equal("Saved.", page.TextOf(".flash"));
        var person = await newsroom.AskAsync(db => db.People.SingleAsync(p => p.Slug == "olena-marchuk"));
        Assert.Equal(["Olena Marczuk", "Helena Marchuk"], person.Aliases);
        Assert.Equal("Reports on rivers.", person.Biography.In("en"));
        Assert.Contains(
            "Helena Marchuk",
            page.Page.QuerySelector("#Form_Aliases")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("José Núñez", "Jose Nunez")]
    [InlineData("على كریمی", "علی كريمي")]
    [InlineData("Jean-Luc O’Neil", "jean luc oneil")]
    [InlineData("Пётр Семёнов", "Петр Семенов")]
    public async Task Someone_with_the_same_name_otherwise_spelled_is_pointed_out(string first, string second)
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        await editor.PostFormAsync("/desk/people/new", ("Form.Words[0].Name", first));

        var saved = await editor.PostFormAsync(
            "/desk/people/new",
            ("Form.Words[0].Name", $"Somebody else than {second}"),
            ("Form.Aliases", second)
        );

        Assert.Equal(first, (await editor.FollowAsync(saved)).TextOf(".notice-warn a"));
    }

    [Fact]
    public async Task People_are_found_by_any_spelling_in_any_case_of_their_address()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        await editor.PostFormAsync(
            "/desk/people/new",
            ("Form.Words[1].Name", "Тарас Бойко"),
            ("Form.Aliases", "Taras \"the pen\" Boyko")
        );

        Assert.Equal("Тарас Бойко", (await editor.GetAsync("/desk/people?q=тарас")).TextOf("tbody th"));
        Assert.Equal("Тарас Бойко", (await editor.GetAsync("/desk/people?q=BOYKO")).TextOf("tbody th"));
        Assert.Equal("0 people for “%”", (await editor.GetAsync("/desk/people?q=%25")).TextOf("main [role=status]"));
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_that_keep_the_search()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        await newsroom.AskAsync(db =>
        {
            for (var i = 0; i < 60; i++)
            {
                db.Services.Add(
                    Core.People.Service.Start(
                        Guid.CreateVersion7(),
                        $"bureau-{i:00}",
                        Core.Languages.LocalizedText.Of(Core.Languages.Language.English, $"Bureau {i:00}")
                    )
                );
            }

            return db.SaveChangesAsync();
        });

        var first = await editor.GetAsync("/desk/services?q=bureau");
        var second = await editor.GetAsync(
            first.Page.QuerySelector("a[aria-label='Next page']")!.GetAttribute("href")!
        );

        Assert.Equal("60 services for “bureau”", first.TextOf("main [role=status]"));
        Assert.Equal("Bureau 50", second.TextOf("tbody th"));
        Assert.Equal("Page 2", second.Page.QuerySelector(".pages [aria-current=page]")!.GetAttribute("aria-label"));
    }
}
