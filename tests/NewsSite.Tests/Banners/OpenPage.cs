using System.Net;
using System.Text.Json;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Banners;

/// <summary>A reader's open page, as far as it listens for banners.</summary>
internal sealed class OpenPage : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http;
    private readonly HttpResponseMessage _response;
    private StreamReader? _lines;

    private OpenPage(HttpClient http, HttpResponseMessage response) => (_http, _response) = (http, response);

    public HttpStatusCode Status => _response.StatusCode;
    public HttpResponseMessage Response => _response;

    public static async Task<OpenPage> OpenAsync(Newsroom newsroom, string language = "en")
    {
        var http = newsroom.Browser();
        var response = await http.GetAsync($"/{language}/breaking/stream", HttpCompletionOption.ResponseHeadersRead);
        return new OpenPage(http, response);
    }

    /// <summary>HTML of the banner in the next event; empty when it says that there is none.</summary>
    public async Task<string> NextBannerAsync()
    {
        var message = await NextAsync();
        while (!message.StartsWith("event: banner\n", StringComparison.Ordinal))
        {
            message = await NextAsync();
        }

        var data = message.Split('\n').Single(l => l.StartsWith("data: ", StringComparison.Ordinal))["data: ".Length..];
        return JsonDocument.Parse(data).RootElement.GetProperty("html").GetString()!;
    }

    /// <summary>The lines of the next message, each with its line feed.</summary>
    /// <exception cref="EndOfStreamException">The site closed the stream.</exception>
    public async Task<string> NextAsync()
    {
        _lines ??= new StreamReader(await _response.Content.ReadAsStreamAsync());
        var message = "";
        while (await _lines.ReadLineAsync().WaitAsync(Patience) is var line)
        {
            if (line is null)
            {
                throw new EndOfStreamException();
            }

            if (line.Length == 0)
            {
                return message;
            }

            message += line + "\n";
        }

        return message;
    }

    public void Dispose()
    {
        _lines?.Dispose();
        _response.Dispose();
        _http.Dispose();
    }
}
