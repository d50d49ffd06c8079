using System.Net;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Safety;

public sealed class SecurityTxtTests
{
    [Fact]
    public async Task Who_finds_a_hole_learns_whom_to_tell()
    {
        await using var newsroom = new Newsroom
        {
            Adjust = b => b.Configuration["Safety:SecurityContact"] = "mailto:security@news.example",
        };
        await newsroom.InitializeAsync();
        using var browser = newsroom.Browser();

        var text = await browser.GetStringAsync("/.well-known/security.txt");

        var expires = DateTimeOffset.Parse(
            text.Split('\n').Single(l => l.StartsWith("Expires: ", StringComparison.Ordinal))[9..],
            System.Globalization.CultureInfo.InvariantCulture
        );
        Assert.StartsWith("Contact: mailto:security@news.example\n", text, StringComparison.Ordinal);
        Assert.InRange(expires - newsroom.Clock.GetUtcNow(), TimeSpan.FromDays(30), TimeSpan.FromDays(365));
    }

    [Fact]
    public async Task Without_a_contact_there_is_no_such_file()
    {
        await using var newsroom = new Newsroom();
        await newsroom.InitializeAsync();
        using var browser = newsroom.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/.well-known/security.txt")).StatusCode);
    }
}
