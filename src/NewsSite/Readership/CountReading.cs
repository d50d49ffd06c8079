using Microsoft.AspNetCore.Http;

namespace NewsSite.Readership;

/// <summary>Counts that a reader was given a story: once for each whole page, and nothing else about it.</summary>
/// <remarks>
/// A browser that has the page already and asks whether it changed (304) is no new reading: whoever comes back to a
/// story is counted once for as long as their browser keeps it, without anybody knowing who they are. What declares
/// itself a program, what fetches pages before anybody opens them, and colleagues who are signed in do not count.
/// Address, browser and time to the minute are looked at by nobody and kept nowhere.
/// </remarks>
public sealed class CountReading(ReadCounter counter)
{
    private static readonly string[] Programs =
    [
        "bot",
        "crawl",
        "spider",
        "slurp",
        "fetch",
        "preview",
        "monitor",
        "curl",
        "wget",
        "python",
        "http-client",
        "headless",
    ];

    public void Of(Guid articleId, HttpContext context)
    {
        if (!IsReader(context))
        {
            return;
        }

        context.Response.OnCompleted(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK)
            {
                counter.Add(articleId);
            }

            return Task.CompletedTask;
        });
    }

    private static bool IsReader(HttpContext context)
    {
        var (request, browser) = (context.Request, context.Request.Headers.UserAgent.ToString());
        return HttpMethods.IsGet(request.Method)
            && context.User.Identity?.IsAuthenticated != true
            && !request.Headers["Sec-Purpose"].ToString().StartsWith("prefetch", StringComparison.Ordinal)
            && browser.Length > 0
            && !Programs.Any(name => browser.Contains(name, StringComparison.OrdinalIgnoreCase));
    }
}
