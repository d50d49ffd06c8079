using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts;

public sealed class FirstAdminTests : IAsyncLifetime
{
    private readonly Newsroom _newsroom = new();

    public ValueTask InitializeAsync() => _newsroom.InitializeAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task Whoever_holds_the_link_becomes_the_first_administrator_and_is_in()
    {
        using var browser = _newsroom.Visit();
        var link = await OfferAsync();

        var made = await SetUpAsync(browser, link!, "ana@paper.test");

        Assert.Equal("/desk", made.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin/accounts")).Status);
        Assert.Null(await OfferAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(link!)).Status);
    }

    [Fact]
    public async Task The_link_dies_after_half_an_hour()
    {
        using var browser = _newsroom.Visit();
        var link = await OfferAsync();

        _newsroom.Clock.Advance(FirstAdmin.LinkLasts);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(link!)).Status);
    }

    [Theory]
    [InlineData("/account/set-up")]
    [InlineData("/account/set-up?token=")]
    [InlineData("/account/set-up?token=0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_guessed_link_is_not_there(string link)
    {
        using var browser = _newsroom.Visit();
        await OfferAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(link)).Status);
    }

    [Fact]
    public async Task Of_two_people_with_the_link_one_becomes_administrator()
    {
        var link = await OfferAsync();
        DeskBrowser[] people = [.. Enumerable.Range(0, 6).Select(_ => _newsroom.Visit())];
        var pages = await Task.WhenAll(people.Select(p => p.GetAsync(link!)));

        var answers = await Task.WhenAll(people.Select((p, i) => SubmitAsync(p, pages[i], $"person{i}@paper.test")));

        Assert.Single(answers, a => a.Location == "/desk");
        Assert.Equal(5, answers.Count(a => a.Status == HttpStatusCode.NotFound));
        Assert.Equal(1, await _newsroom.AskAsync(db => db.Users.CountAsync()));
        Array.ForEach(people, p => p.Dispose());
    }

    [Fact]
    public async Task A_slip_in_the_form_does_not_use_up_the_link_and_keeps_what_was_typed()
    {
        using var browser = _newsroom.Visit();
        var link = await OfferAsync();

        var slip = await browser.PostFormAsync(
            link!,
            ("Form.DisplayName", "Ana"),
            ("Form.Email", "ana@paper.test"),
            ("Form.Password", DeskBrowser.Password),
            ("Form.Again", "something else")
        );

        Assert.Equal(["The two passwords differ. Type the same one twice."], slip.Problems);
        Assert.Equal("Ana", slip.Page.QuerySelector("#Form_DisplayName")!.GetAttribute("value"));
        Assert.Equal("/desk", (await SubmitAsync(browser, slip, "ana@paper.test")).Location);
    }

    [Fact]
    public async Task Without_any_link_nobody_can_set_up()
    {
        var refused = await _newsroom.ExecuteAsync(
            (AddFirstAdmin add) => add.ExecuteAsync("", "a@paper.test", "A", DeskBrowser.Password, default)
        );

        Assert.Null(refused);
    }

    private Task<string?> OfferAsync() =>
        _newsroom.AskAsync(db => _newsroom.Services.GetRequiredService<FirstAdmin>().OfferAsync(db, default));

    private static async Task<DeskAnswer> SetUpAsync(DeskBrowser browser, string link, string email) =>
        await SubmitAsync(browser, await browser.GetAsync(link), email);

    private static Task<DeskAnswer> SubmitAsync(DeskBrowser browser, DeskAnswer page, string email) =>
        browser.SubmitAsync(
            page,
            null,
            ("Form.DisplayName", "First"),
            ("Form.Email", email),
            ("Form.Password", DeskBrowser.Password),
            ("Form.Again", DeskBrowser.Password)
        );
}
