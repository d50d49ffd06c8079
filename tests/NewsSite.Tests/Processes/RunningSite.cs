using System.Net;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Processes;

/// <summary>The real program serving a data folder.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private RunningSite(NewsSiteProcess process, string address) => (Process, Address) = (process, address);

    public NewsSiteProcess Process { get; }

    /// <summary>Such as <c>http://127.0.0.1:41234</c>.</summary>
    public string Address { get; }

    /// <param name="address">Where to listen; null for a free port.</param>
    /// <param name="settings">Such as <c>Newsroom__Name</c>, on top of those in the files.</param>
    /// <returns>Once it has said where readers find it.</returns>
    public static async Task<RunningSite> StartAsync(
        SiteFolder folder,
        string? address = null,
        IReadOnlyDictionary<string, string>? settings = null
    )
    {
        var process = NewsSiteProcess.Start(
            ["serve", "--data", folder.Path, "--urls", address ?? "http://127.0.0.1:0"],
            environment: settings
        );
        return new RunningSite(process, await process.HearAsync("Readers:"));
    }

    /// <param name="cookies">Where they are kept; null for a place of their own.</param>
    public DeskBrowser Visit(CookieContainer? cookies = null)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = cookies ?? new CookieContainer(),
            Expect100ContinueTimeout = TimeSpan.FromMinutes(1),
        };
        return new(new HttpClient(handler) { BaseAddress = new Uri(Address) });
    }

    /// <inheritdoc cref="Visit" />
    public async Task<DeskBrowser> SignInAsync(string email, CookieContainer? cookies = null)
    {
        var browser = Visit(cookies);
        var answer = await browser.PostFormAsync(
            "/account/sign-in",
            ("Form.Email", email),
            ("Form.Password", DeskBrowser.Password)
        );
        Assert.Equal("/desk", answer.Location);
        return browser;
    }

    public Task KillAsync() => Process.KillAsync();

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
