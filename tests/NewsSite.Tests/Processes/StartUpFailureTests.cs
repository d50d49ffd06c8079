using System.Net;
using System.Net.Sockets;
using NewsSite.Shared;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Processes;

[Trait("Engine", "Sqlite")]
public sealed class StartUpFailureTests : IDisposable
{
    private readonly SiteFolder _folder = new();

    [Fact]
    public async Task A_port_in_use_is_told_in_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var answer = await _folder.RunAsync("serve", "--urls", taken);

        Assert.Contains(taken, OneSentence(answer, ExitCode.AddressInUse), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("ftp://127.0.0.1:0")]
    [InlineData("http://127.0.0.1:99999")]
    public async Task An_address_that_is_none_is_told_in_one_sentence(string address)
    {
        var answer = await _folder.RunAsync("serve", "--urls", address);

        Assert.Contains(address, OneSentence(answer, ExitCode.SettingsWrong), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_another_machine_is_told_in_one_sentence()
    {
        const string Elsewhere = "http://192.0.2.77:5080";

        var answer = await _folder.RunAsync("serve", "--urls", Elsewhere);

        Assert.Contains(Elsewhere, OneSentence(answer, ExitCode.AddressInUse), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_told_in_one_sentence()
    {
        var file = _folder.Write("a-file", ["not a folder"]);

        var answer = await CommandLine.RunAsync(
            Path.Combine(file, "data"),
            "",
            "serve",
            "--urls",
            "http://127.0.0.1:0"
        );

        Assert.Contains(file, OneSentence(answer, ExitCode.DataFolderUnusable), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_on_a_device_without_room_for_files_is_told_in_one_sentence()
    {
        var answer = await CommandLine.RunAsync("/proc/newssite", "", "migrate");

        OneSentence(answer, ExitCode.DataFolderUnusable);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        await _folder.MigrateAsync();
        _folder.Scalar("INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_FromTheFuture', '99.0.0')");

        var answer = await _folder.RunAsync("serve", "--urls", "http://127.0.0.1:0");

        Assert.Contains(
            "99990101000000_FromTheFuture",
            OneSentence(answer, ExitCode.DatabaseUnusable),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_database_of_garbage_is_told_in_one_sentence()
    {
        _folder.Write("newssite.db", Enumerable.Repeat("This was never a database.", 1_000));

        var answer = await _folder.RunAsync("serve", "--urls", "http://127.0.0.1:0");

        Assert.Contains(_folder.Database, OneSentence(answer, ExitCode.DatabaseUnusable), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.01)]
    public async Task A_database_cut_short_is_told_in_one_sentence(double part)
    {
        await _folder.MigrateAsync();
        using (var file = new FileStream(_folder.Database, FileMode.Open))
        {
            file.SetLength((long)(file.Length * part));
        }

        var answer = await _folder.RunAsync("serve", "--urls", "http://127.0.0.1:0");

        Assert.Contains(_folder.Database, OneSentence(answer, ExitCode.DatabaseUnusable), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_with_a_damaged_page_is_told_in_one_sentence_that_names_the_way_out()
    {
        await _folder.MigrateAsync();
        using (var file = new FileStream(_folder.Database, FileMode.Open))
        {
            var noise = new byte[4096];
            new Random(1).NextBytes(noise);
            file.Position = file.Length / 4096 / 2 * 4096;
            file.Write(noise);
        }

        var answer = await _folder.RunAsync("serve", "--urls", "http://127.0.0.1:0");

        var sentence = OneSentence(answer, ExitCode.DatabaseUnusable);
        Assert.Contains(_folder.Database, sentence, StringComparison.Ordinal);
        Assert.Contains("Restore it from a backup", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PostgreSQL_server_that_is_away_is_told_in_one_sentence_without_its_password()
    {
        await using var process = NewsSiteProcess.Start(
            ["serve", "--data", _folder.Path, "--urls", "http://127.0.0.1:0"],
            environment: new Dictionary<string, string>
            {
                ["Data__Postgres"] = "Host=127.0.0.1;Port=1;Database=paper;Username=paper;Password=hidden-word",
            }
        );

        Assert.Equal((int)ExitCode.DatabaseUnusable, await process.EndAsync());
        await Eventually.TrueAsync(() => Task.FromResult(process.Errors.Count > 0));
        var sentence = Assert.Single(process.Errors);
        Assert.StartsWith(
            "The PostgreSQL database paper at 127.0.0.1:1 does not answer",
            sentence,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("hidden-word", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Newsroom__TimeZone", "Mars/Olympus")]
    [InlineData("Newsroom__Editions__0__Language", "tlh")]
    [InlineData("Newsroom__Editions__0__Language", "ru")]
    [InlineData("Newsroom__Editions__1__TimeZone", "Mars/Olympus")]
    [InlineData("Newsroom__Strings", "/no/such/folder")]
    [InlineData("Newsroom__Name", "")]
    [InlineData("Newsroom__Address", "http://news.example")]
    [InlineData("Safety__Proxies__0", "the proxy")]
    [InlineData("Safety__SecurityContact", "someone")]
    [InlineData("Newsroom__Hub", "http://hub.example/")]
    [InlineData("Newsroom__Trust__0", "datatrainingallowed=no")]
    public async Task A_wrong_setting_is_named_in_one_sentence(string setting, string value)
    {
        await using var site = NewsSiteProcess.Start(
            ["serve", "--data", _folder.Path, "--urls", "http://127.0.0.1:0"],
            environment: new Dictionary<string, string> { [setting] = value }
        );

        var code = await site.EndAsync();

        Assert.Equal(ExitCode.SettingsWrong, (ExitCode)code);
        Assert.Contains(
            setting.Split("__")[1],
            Assert.Single(site.Errors, line => line.Length > 0),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_password_of_the_demo_opens_no_newsroom_that_the_world_can_reach()
    {
        await _folder.MigrateAsync();
        string[] account = ["--email", "editor@newssite.example", "--name", "Left Over", "--role", "editor"];
        await CommandLine.RunAsync(_folder.Path, "ambrel-river-demo\n", ["accounts", "add", .. account]);

        var answer = await _folder.RunAsync("serve", "--urls", "http://127.0.0.1:0");

        Assert.Contains(
            "editor@newssite.example",
            OneSentence(answer, ExitCode.SettingsWrong),
            StringComparison.Ordinal
        );
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Keys_that_others_on_the_machine_can_read_are_told_in_one_sentence()
    {
        await _folder.MigrateAsync();
        var keys = Path.Combine(_folder.Path, "keys");
        Assert.Equal("700", Convert.ToString((int)File.GetUnixFileMode(keys), 8));
        File.SetUnixFileMode(keys, File.GetUnixFileMode(keys) | UnixFileMode.OtherRead);

        var answer = await _folder.RunAsync("serve", "--urls", "http://127.0.0.1:0");

        Assert.Contains(keys, OneSentence(answer, ExitCode.SettingsWrong), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string OneSentence(CommandAnswer answer, ExitCode code)
    {
        Assert.Equal((code, ""), ((ExitCode)answer.ExitCode, answer.Output));
        Assert.DoesNotContain("   at ", answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', answer.Errors);
        return answer.Errors;
    }
}
