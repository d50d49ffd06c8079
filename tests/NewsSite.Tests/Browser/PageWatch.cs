using Microsoft.Playwright;

namespace NewsSite.Tests.Browser;

/// <summary>What went wrong behind a page's back: errors of its script, failed or foreign requests, cookies.</summary>
internal sealed class PageWatch
{
    private readonly List<string> _complaints = [];
    private readonly IBrowserContext _context;
    private readonly string _site;

    /// <param name="site">Such as <c>http://127.0.0.1:41234</c>; whatever comes from elsewhere is foreign.</param>
    public PageWatch(IPage page, string site)
    {
        (_context, _site) = (page.Context, site);
        page.Console += (_, line) => Complain(IsComplaint(line), $"console: {line.Text}");
        page.PageError += (_, error) => Complain(true, $"script: {error}");
        page.Request += (_, request) => Complain(IsForeign(request.Url), $"foreign: {request.Url}");
        page.Response += (_, response) => Complain(response.Status >= 400, $"{response.Status}: {response.Url}");
    }

    public async Task<IReadOnlyList<string>> ComplaintsAsync()
    {
        var cookies = await _context.CookiesAsync();
        lock (_complaints)
        {
            return [.. _complaints, .. cookies.Select(c => $"cookie: {c.Name}")];
        }
    }

    /// <summary>That tests keep the keeper of pages out is no fault of the page.</summary>
    private static bool IsComplaint(IConsoleMessage line) =>
        line.Type is "error" or "warning"
        && !line.Text.StartsWith("Service Worker registration blocked", StringComparison.Ordinal);

    private bool IsForeign(string address) =>
        !address.StartsWith(_site + "/", StringComparison.Ordinal)
        && !address.StartsWith("data:", StringComparison.Ordinal)
        && !address.StartsWith("blob:", StringComparison.Ordinal);

    private void Complain(bool isWrong, string words)
    {
        if (isWrong)
        {
            lock (_complaints)
            {
                _complaints.Add(words);
            }
        }
    }
}
