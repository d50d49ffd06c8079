using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsSite.Benchmarks.Sites;

/// <summary>Kestrel and nothing else: no middleware, no route, no log; it gives answers that it was given: <c>bare FOLDER</c>.</summary>
internal static class BareHost
{
    /// <summary>For every line of its input it reads the answers anew, up to the end of it.</summary>
    /// <param name="folder">Where <see cref="Answer.WriteAll"/> puts them.</param>
    public static async Task<int> RunAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        Dictionary<string, Answer> answers = [];
        await using var app = builder.Build();
        app.Run(context => GiveAsync(context, answers[context.Request.Path.Value!]));
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        while (Console.ReadLine() is { Length: > 0 })
        {
            answers = Answer.ReadAll(folder).ToDictionary(a => a.Path, StringComparer.Ordinal);
            Console.WriteLine("read");
        }

        await app.StopAsync();
        return 0;
    }

    private static Task GiveAsync(HttpContext context, Answer answer)
    {
        var response = context.Response;
        var isKnown = answer.Tag.Length > 0 && context.Request.Headers.IfNoneMatch == answer.Tag;
        foreach (var (name, value) in isKnown ? answer.KnownHeaders : answer.Headers)
        {
            response.Headers[name] = value;
        }

        if (isKnown)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return response.Body.WriteAsync(answer.Body, 0, answer.Body.Length);
    }
}
