using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Tests.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Processes;

/// <summary>Whatever goes wrong, people are told nothing of how the site is made.</summary>
public sealed partial class AnswersToMischiefTests : IDisposable
{
    private const string Email = "night@paper.test";
    private const string Form = "Content-Type: application/x-www-form-urlencoded";
    private readonly SiteFolder _folder = new();

    [Fact]
    public async Task No_refusal_and_no_fault_tells_of_the_inside_of_the_site()
    {
        await _folder.MigrateAsync();
        await _folder.AddEditorAsync(Email);
        await using var site = await RunningSite.StartAsync(_folder);
        var kept = new CookieContainer();
        using var editor = await site.SignInAsync(Email, kept);
        var token = await editor.TokenAsync("/desk/media");
        var cookies = $"Cookie: {kept.GetCookieHeader(new Uri(site.Address))}";
        string[] json = [cookies, $"RequestVerificationToken: {token}", "Content-Type: application/json"];

        var refusals = new[]
        {
            await SendAsync(site, "GET", "/", ["Host: evil.example"], ""),
            await SendAsync(site, "GET", "/", ["X-Long: " + new string('x', 40_000)], ""),
            await SendAsync(site, "GET", "/%00%ff..%2f..%2fetc", [], ""),
            await SendAsync(site, "POST", "/account/sign-in", [Form], "Form.Email=a&__RequestVerificationToken=forged"),
            await SendAsync(site, "POST", "/account/sign-in", [Form, "Accept: text/html"], "%%%=&&&"),
            await SendAsync(
                site,
                "POST",
                "/desk/media",
                [cookies, "Content-Type: multipart/form-data; boundary=x"],
                "--x\r\nbad"
            ),
            await SendAsync(site, "POST", "/desk/media/uploads", json, "{\"torn"),
            await SendAsync(site, "POST", $"/desk/articles/{Guid.NewGuid()}/autosave", json, "{\"torn"),
            await SendAsync(site, "DELETE", "/desk/articles", [cookies], ""),
        };
        Assert.All(refusals, r => Assert.Matches("^HTTP/1.1 4", r));

        _folder.Scalar("ALTER TABLE \"Sections\" RENAME TO \"Elsewhere\"");
        var faults = new[]
        {
            await SendAsync(site, "GET", "/", [], ""),
            await SendAsync(site, "GET", "/en/search?q=x", ["Accept: text/html"], ""),
            await SendAsync(site, "GET", "/desk/sections", [cookies], ""),
            await SendAsync(site, "GET", "/en/feed.xml", [], ""),
        };

        Assert.Contains(faults, f => f.StartsWith("HTTP/1.1 500", StringComparison.Ordinal));
        Assert.All(refusals.Concat(faults), AssertTellsNothing);
    }

    [Fact]
    public async Task A_host_that_is_refused_gets_the_headers_that_every_answer_carries()
    {
        await _folder.MigrateAsync();
        await using var site = await RunningSite.StartAsync(_folder);

        var answer = await SendAsync(site, "GET", "/", ["Host: evil.example"], "");

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains("Content-Security-Policy: default-src 'none'", answer, StringComparison.Ordinal);
        Assert.Contains("X-Content-Type-Options: nosniff", answer, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private void AssertTellsNothing(string answer)
    {
        Assert.DoesNotMatch(Inside(), answer);
        Assert.DoesNotContain(_folder.Path, answer, StringComparison.Ordinal);
    }

    /// <returns>All that comes back, as it comes.</returns>
    private static async Task<string> SendAsync(
        RunningSite site,
        string method,
        string path,
        IReadOnlyList<string> headers,
        string body
    )
    {
        var address = new Uri(site.Address);
        using var line = new TcpClient(address.Host, address.Port);
        await using var stream = line.GetStream();
        string[] own = headers.Any(h => h.StartsWith("Host:", StringComparison.Ordinal))
            ? []
            : [$"Host: {address.Authority}"];
        string[] lines =
        [
            $"{method} {path} HTTP/1.1",
            .. own,
            .. headers,
            $"Content-Length: {Encoding.UTF8.GetByteCount(body)}",
            "Connection: close",
            "",
            body,
        ];
        await stream.WriteAsync(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));
        using var reader = new StreamReader(stream);
        try
        {
            return await reader.ReadToEndAsync();
        }
        catch (IOException)
        {
            // Closed while much was still being sent: the answer came before.
            return "HTTP/1.1 431 closed";
        }
    }

    [GeneratedRegex(
        @"^(Server|X-Powered-By|X-AspNet\w*):|^   at |\.cs:line|Exception|SQLite|SELECT |FROM ""|Microsoft\.|NewsSite\.|Kestrel|\.NET|/src/|/usr/|/home/",
        RegexOptions.Multiline | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Inside();
}
