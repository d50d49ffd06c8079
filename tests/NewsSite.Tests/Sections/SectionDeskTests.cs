using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Sections;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Sections;

public sealed class SectionDeskTests : IAsyncLifetime
{
    private readonly Newsroom _newsroom = new();

    public ValueTask InitializeAsync() => _newsroom.InitializeAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task A_section_is_named_in_every_language_of_the_site()
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);

        var saved = await editor.PostFormAsync(
            "/desk/sections/new",
            ("Form.Words[0].Name", "World"),
            ("Form.Words[2].Name", "جهان"),
            ("Form.Words[2].Description", "خبرها")
        );

        Assert.Equal("Saved.", (await editor.FollowAsync(saved)).TextOf(".flash"));
        var section = await _newsroom.AskAsync(db => db.Sections.SingleAsync());
        Assert.Equal(("world", "World", "جهان"), (section.Slug, section.Name.In("en"), section.Name.In("fa")));
        Assert.Equal("خبرها", section.Description.Exactly("fa"));
        Assert.Null(section.Name.Exactly("ru"));
    }

    [Fact]
    public async Task Sections_stand_in_the_order_they_are_moved_to()
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        foreach (var name in (string[])["One", "Two", "Three"])
        {
            await editor.PostFormAsync("/desk/sections/new", ("Form.Words[0].Name", name));
        }

        var page = await editor.GetAsync("/desk/sections");
        await editor.SubmitAsync(page, "button[aria-label='Move “Three” up']");
        await editor.SubmitAsync(page, "button[aria-label='Move “One” down']");
        await editor.PostFormAsync("/desk/sections/new", ("Form.Words[0].Name", "Four"));

        Assert.Null(page.Page.QuerySelector("button[aria-label='Move “One” up']"));
        var order = await _newsroom.AskAsync(db => db.Sections.InOrder().Select(s => s.Slug).ToListAsync());
        Assert.Equal(["three", "one", "two", "four"], order);
    }

    [Fact]
    public async Task Two_sections_cannot_share_an_address_but_names_may_repeat()
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        await editor.PostFormAsync("/desk/sections/new", ("Form.Words[0].Name", "World"));

        var taken = await editor.PostFormAsync(
            "/desk/sections/new",
            ("Form.Words[0].Name", "The world"),
            ("Form.Slug", "world")
        );
        await editor.PostFormAsync("/desk/sections/new", ("Form.Words[0].Name", "World"));

        Assert.Equal(["Another one has this address. Choose a different one."], taken.Problems);
        Assert.Equal("The world", taken.Page.QuerySelector("[name='Form.Words[0].Name']")!.GetAttribute("value"));
        var slugs = await _newsroom.AskAsync(db => db.Sections.InOrder().Select(s => s.Slug).ToListAsync());
        Assert.Equal(["world", "world-2"], slugs);
    }

    [Theory]
    [InlineData("", "", "Enter a name in at least one language.")]
    [InlineData(
        "World",
        "Not An Address",
        "An address has lower-case letters, digits and single hyphens, such as water-and-land."
    )]
    public async Task What_is_missing_or_wrong_is_said_and_nothing_is_saved(string name, string slug, string problem)
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);

        var refused = await editor.PostFormAsync(
            "/desk/sections/new",
            ("Form.Words[0].Name", name),
            ("Form.Slug", slug)
        );

        Assert.Equal([problem], refused.Problems);
        Assert.Empty(await _newsroom.AskAsync(db => db.Sections.ToListAsync()));
    }

    [Fact]
    public async Task Authors_do_not_find_the_sections_page()
    {
        using var author = await _newsroom.SignInAsync(Role.Author);

        Assert.Equal(HttpStatusCode.NotFound, (await author.GetAsync("/desk/sections")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await author.GetAsync("/desk/sections/new")).Status);
    }
}
