using System.Diagnostics;
using System.Text.Json;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Newsrooms.Stores;

namespace NewsSite.Tests.Audit;

public sealed class SignedHeadTests : IAsyncLifetime
{
    private readonly Newsroom _newsroom = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("head-").FullName;

    public ValueTask InitializeAsync() => _newsroom.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _newsroom.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_health_page_shows_the_end_of_the_record_and_gives_it_out_signed()
    {
        using var admin = await _newsroom.SignInAsync(Role.Admin);

        var page = await admin.GetAsync("/admin/health");
        var signed = await HeadAsync(admin);

        var end = AuditAnchor.Parse(signed.Head)!.Head;
        Assert.Contains($" {end.Number} {end.Hash}", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Row {end.Number}, hash {end.Hash[..8]}…", page.Text, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            var key = Path.Combine(_newsroom.DataFolder, "keys", "record.pem");
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        }
    }

    [Fact]
    public async Task Anyone_can_check_the_signature_with_openssl()
    {
        using var admin = await _newsroom.SignInAsync(Role.Admin);
        var signed = await HeadAsync(admin);
        await WriteAsync("head", signed.Head);
        await WriteAsync("key.pem", signed.PublicKey);
        await File.WriteAllBytesAsync(Path.Combine(_folder, "sig"), Convert.FromBase64String(signed.Signature));

        Assert.Equal(0, await OpenSslAsync());
        await WriteAsync("head", signed.Head.Replace('1', '2'));
        Assert.NotEqual(0, await OpenSslAsync());
    }

    [Fact]
    public async Task The_command_holds_a_signed_end_against_the_record_and_refuses_one_that_was_changed()
    {
        using var admin = await _newsroom.SignInAsync(Role.Admin);
        var signed = await HeadAsync(admin);
        await _newsroom.AddColleagueAsync(Role.Author);
        var forged = signed with { Head = signed.Head[..^1] + (signed.Head[^1] == '0' ? '1' : '0') };

        var whole = await VerifyAsync(signed);
        var refused = await VerifyAsync(forged);

        Assert.Equal((0, ""), (whole.ExitCode, whole.Errors));
        Assert.Contains("is not signed by this site", refused.Errors, StringComparison.Ordinal);
        Assert.NotEqual(0, refused.ExitCode);
    }

    [Fact]
    public async Task A_record_that_was_rewritten_does_not_fit_the_end_that_was_signed_before()
    {
        using var admin = await _newsroom.SignInAsync(Role.Admin);
        var signed = await HeadAsync(admin);
        await _newsroom.StopAsync();
        File.Delete(Path.Combine(_newsroom.DataFolder, "audit-anchors"));
        CutOff(AuditAnchor.Parse(signed.Head)!.Head.Number);

        var without = await CommandLine.RunAsync(_newsroom.DataFolder, "", "audit", "verify");
        var with = await VerifyAsync(signed);

        Assert.Equal(0, without.ExitCode);
        Assert.NotEqual(0, with.ExitCode);
        Assert.Contains("The end is cut off", with.Output + with.Errors, StringComparison.Ordinal);
    }

    private void CutOff(long row) =>
        RawStore.Tamper(_newsroom.DataFolder, $"DELETE FROM \"AuditEntries\" WHERE \"Number\" >= {row}");

    private static async Task<SignedHead> HeadAsync(DeskBrowser admin) =>
        JsonSerializer.Deserialize<SignedHead>(
            await admin.Http.GetStringAsync("/admin/health?handler=Head"),
            JsonSerializerOptions.Web
        )!;

    private async Task<CommandAnswer> VerifyAsync(SignedHead head)
    {
        await WriteAsync("head.json", JsonSerializer.Serialize(head, JsonSerializerOptions.Web));
        return await CommandLine.RunAsync(
            _newsroom.DataFolder,
            "",
            "audit",
            "verify",
            "--head",
            Path.Combine(_folder, "head.json")
        );
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder, name), text);

    private async Task<int> OpenSslAsync()
    {
        var start = new ProcessStartInfo("openssl") { WorkingDirectory = _folder, RedirectStandardOutput = true };
        Array.ForEach(["dgst", "-sha256", "-verify", "key.pem", "-signature", "sig", "head"], start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
