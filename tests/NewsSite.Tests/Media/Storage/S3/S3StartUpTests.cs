using System.Net;
using System.Net.Sockets;
using NewsSite.Shared;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Processes;

namespace NewsSite.Tests.Media.Storage.S3;

public sealed class S3StartUpTests(ObjectStore objects) : IClassFixture<ObjectStore>, IDisposable
{
    private readonly SiteFolder _folder = new();

    [Theory]
    [InlineData("Media__S3__Bucket", "", "Media:S3:Bucket is missing")]
    [InlineData("Media__S3__Endpoint", "objects.example", "Media:S3:Endpoint is not an address")]
    [InlineData("Media__S3__SecretKey", "", "Media__S3__SecretKey")]
    [InlineData("Media__S3__SecretKeyFile", "/no/such/file", "/no/such/file, cannot be read")]
    [InlineData("Media__S3__SecretKey", "wrong", "refuses the newsroom: its key or its settings are wrong")]
    [InlineData("Media__S3__Bucket", "no-such-bucket", "has no bucket of the name in the settings")]
    public async Task Wrong_settings_are_told_in_one_sentence_and_the_site_stays_shut(
        string name,
        string value,
        string sentence
    )
    {
        ObjectStore.Need();

        await using var process = Start(new(objects.Settings) { [name] = value });

        Assert.Equal((int)ExitCode.SettingsWrong, await process.EndAsync());
        Assert.Contains(sentence, Assert.Single(process.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain(StoreDoor.SecretKey, process.Errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secret_may_stand_in_a_file()
    {
        ObjectStore.Need();
        var file = _folder.Write("secret", [StoreDoor.SecretKey]);

        await using var process = Start(
            new(objects.Settings) { ["Media__S3__SecretKey"] = "", ["Media__S3__SecretKeyFile"] = file }
        );

        await process.HearAsync("Readers:");
    }

    [Fact]
    public async Task A_store_that_is_away_does_not_keep_the_newsroom_shut()
    {
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)nobody.LocalEndpoint).Port}";
        nobody.Stop();
        var settings = new Dictionary<string, string>
        {
            ["Media__S3__Endpoint"] = address,
            ["Media__S3__Bucket"] = "media",
            ["Media__S3__AccessKey"] = "key",
            ["Media__S3__SecretKey"] = "secret",
        };

        await using var process = Start(settings);

        await process.HearAsync("The store of media files does not answer");
        using var reader = new HttpClient { BaseAddress = new Uri(await process.HearAsync("Readers:")) };
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/")).StatusCode);
        Assert.Equal("Degraded", await reader.GetStringAsync("/health"));
    }

    public void Dispose() => _folder.Dispose();

    private NewsSiteProcess Start(Dictionary<string, string> settings) =>
        NewsSiteProcess.Start(["serve", "--data", _folder.Path, "--urls", "http://127.0.0.1:0"], environment: settings);
}
