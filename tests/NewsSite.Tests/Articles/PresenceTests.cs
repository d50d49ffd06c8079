using System.Net;
using System.Text.Json;
using NewsSite.Accounts;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Articles.Desk;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles;

public sealed class PresenceTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task Who_has_the_story_open_is_told_with_their_paragraph_and_since_when()
    {
        var id = await newsroom.DraftAsync("Open at two desks");
        using var ana = await newsroom.SignInAsync(Role.Editor);
        using var ben = await newsroom.SignInAsync(Role.Editor);
        await TellAsync(ben, id, Guid.NewGuid(), ("field", "Text"), ("words", "The river rose"));

        var heard = await TellAsync(ana, id, Guid.NewGuid());

        Assert.Equal(1, heard.GetProperty("latest").GetInt32());
        var other = Assert.Single(heard.GetProperty("others").EnumerateArray());
        Assert.Equal(
            (ben.Account!.DisplayName, "Text", "The river rose", "12:00", true),
            (
                other.GetProperty("name").GetString(),
                other.GetProperty("field").GetString(),
                other.GetProperty("words").GetString(),
                other.GetProperty("since").GetString(),
                other.GetProperty("isOther").GetBoolean()
            )
        );
    }

    [Fact]
    public async Task Who_leaves_or_falls_silent_or_is_shut_out_is_gone()
    {
        var id = await newsroom.DraftAsync("Left");
        using var ana = await newsroom.SignInAsync(Role.Editor);
        using var leaves = await newsroom.SignInAsync(Role.Editor);
        using var shutOut = await newsroom.SignInAsync(Role.Editor);
        var tab = Guid.NewGuid();
        await TellAsync(leaves, id, tab);
        await TellAsync(shutOut, id, Guid.NewGuid());
        Assert.Equal(2, await OthersAsync(ana, id));

        await PostAsync(leaves, id, "?handler=leave", ("tab", tab.ToString()));
        Assert.Equal(1, await OthersAsync(ana, id));
        await newsroom.ExecuteAsync((DisableAccount disable) => disable.ExecuteAsync(shutOut.Account!.Id, default));
        Assert.Equal(0, await OthersAsync(ana, id));

        await TellAsync(leaves, id, tab);
        newsroom.Clock.Advance(TimeSpan.FromSeconds(16));
        Assert.Equal(0, await OthersAsync(ana, id));
    }

    [Fact]
    public async Task Nobody_takes_the_place_of_a_colleague()
    {
        var id = await newsroom.DraftAsync("Mine");
        using var ana = await newsroom.SignInAsync(Role.Editor);
        using var ben = await newsroom.SignInAsync(Role.Editor);
        using var looks = await newsroom.SignInAsync(Role.Editor);
        var tab = Guid.NewGuid();
        await TellAsync(ana, id, tab, ("words", "By Ana"));

        await TellAsync(ben, id, tab, ("words", "By Ben"));
        await PostAsync(ben, id, "?handler=leave", ("tab", tab.ToString()));

        var heard = await TellAsync(looks, id, Guid.NewGuid());
        Assert.Equal(
            "By Ana",
            Assert.Single(heard.GetProperty("others").EnumerateArray()).GetProperty("words").GetString()
        );
    }

    private static async Task<int> OthersAsync(DeskBrowser who, Guid id) =>
        JsonOf(await who.GetAsync($"/desk/articles/{id}/presence")).GetProperty("others").GetArrayLength();

    private static JsonElement JsonOf(DeskAnswer answer) => JsonDocument.Parse(answer.Text).RootElement;

    private static async Task<JsonElement> TellAsync(
        DeskBrowser who,
        Guid id,
        Guid tab,
        params (string Name, string Value)[] place
    )
    {
        var answer = await PostAsync(who, id, "", [("tab", tab.ToString()), .. place]);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return JsonOf(answer);
    }

    private static async Task<DeskAnswer> PostAsync(
        DeskBrowser who,
        Guid id,
        string handler,
        params (string Name, string Value)[] fields
    )
    {
        var page = await who.GetAsync($"/desk/articles/{id}");
        page.Page.QuerySelector("#editor")!.SetAttribute("action", $"/desk/articles/{id}/presence{handler}");
        return await who.SubmitAsync(page, "[data-save]", [.. fields.Select(f => (f.Name, (string?)f.Value))]);
    }
}
