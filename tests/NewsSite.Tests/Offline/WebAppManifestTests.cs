using System.Text.Json;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Offline;

public sealed class WebAppManifestTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Theory]
    [InlineData("/", "en", "ltr", "/")]
    [InlineData("/fa", "fa", "rtl", "/fa")]
    public async Task An_edition_can_be_put_on_a_device_under_its_name_with_icons_that_are_there(
        string page,
        string language,
        string direction,
        string start
    )
    {
        using var reader = newsroom.Visit();
        var home = await reader.GetAsync(page);
        var address = home.Page.QuerySelector("link[rel=manifest]")!.GetAttribute("href")!;

        using var answer = await reader.Http.GetAsync(address);
        using var manifest = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal("application/manifest+json", answer.Content.Headers.ContentType!.MediaType);
        var root = manifest.RootElement;
        Assert.Equal(home.Page.Title, root.GetProperty("name").GetString());
        Assert.Equal(language, root.GetProperty("lang").GetString());
        Assert.Equal(direction, root.GetProperty("dir").GetString());
        Assert.Equal(start, root.GetProperty("start_url").GetString());
        foreach (var icon in root.GetProperty("icons").EnumerateArray())
        {
            using var file = await reader.Http.GetAsync(icon.GetProperty("src").GetString());
            Assert.Equal(icon.GetProperty("type").GetString(), file.Content.Headers.ContentType!.MediaType);
        }
    }
}
