using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Tests.Crawl;

/// <summary>A reader without an account who asks for everything: each address by GET, HEAD and OPTIONS, and every address in the answers.</summary>
internal sealed partial class ReaderCrawl(HttpClient http)
{
    private const int MostAddresses = 5_000;
    private static readonly TimeSpan OpenStreamLasts = TimeSpan.FromMilliseconds(300);
    private static readonly HttpMethod[] Methods = [HttpMethod.Get, HttpMethod.Head, HttpMethod.Options];

    private readonly Queue<string> _waiting = [];
    private readonly HashSet<string> _known = [];
    private readonly Dictionary<string, string> _texts = [];

    /// <summary>Marked words that came back without having been asked for, and where.</summary>
    public List<string> Leaks { get; } = [];

    /// <summary>What each address answered to GET.</summary>
    public Dictionary<string, HttpStatusCode> Answers { get; } = [];

    public void Add(string address)
    {
        if (_known.Count < MostAddresses && _known.Add(address))
        {
            _waiting.Enqueue(address);
        }
    }

    public async Task WalkAsync()
    {
        while (_waiting.TryDequeue(out var address))
        {
            foreach (var method in Methods)
            {
                await AskAsync(method, address);
            }
        }

        Assert.True(_known.Count < MostAddresses, "The site has more addresses than this crawl visits.");
    }

    /// <summary>Addresses whose answer says this.</summary>
    public IEnumerable<string> Saying(string words) =>
        _texts.Where(t => t.Value.Contains(words, StringComparison.OrdinalIgnoreCase)).Select(t => t.Key);

    private async Task AskAsync(HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var text = Encoding.UTF8.GetString(await BytesAsync(response));
        FindLeaks(method, address, $"{response.Headers}{response.Content.Headers}{text}");
        if (method == HttpMethod.Get)
        {
            Answers[address] = response.StatusCode;
            _texts[address] = text;
            Follow(response, text);
        }
    }

    private void FindLeaks(HttpMethod method, string address, string answer)
    {
        var asked = Uri.UnescapeDataString(address);
        foreach (var word in MarkedWord().Matches(answer).Select(m => m.Value.ToLowerInvariant()).Distinct())
        {
            if (!asked.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                Leaks.Add($"{method} {address}: {word}");
            }
        }
    }

    private void Follow(HttpResponseMessage response, string text)
    {
        if (response.Headers.Location is { } elsewhere)
        {
            AddIfOurs(elsewhere.ToString());
        }

        if (
            response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xml" or "application/rss+xml"
        )
        {
            foreach (Match found in AddressInText().Matches(WebUtility.HtmlDecode(text)))
            {
                AddIfOurs(found.Value);
            }
        }
    }

    /// <summary>The door is looked at once, not once for every page behind it.</summary>
    private void AddIfOurs(string found)
    {
        var origin = http.BaseAddress!.GetLeftPart(UriPartial.Authority);
        var address = found.StartsWith(origin, StringComparison.Ordinal) ? found[origin.Length..] : found;
        if (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal))
        {
            Add(address.Split(["#", "?returnUrl="], StringSplitOptions.None)[0]);
        }
    }

    /// <summary>Of a stream that never ends, what it says at once.</summary>
    private static async Task<byte[]> BytesAsync(HttpResponseMessage response)
    {
        if (response.Content.Headers.ContentType?.MediaType != "text/event-stream")
        {
            return await response.Content.ReadAsByteArrayAsync();
        }

        using var end = new CancellationTokenSource(OpenStreamLasts);
        using var said = new MemoryStream();
        try
        {
            await (await response.Content.ReadAsStreamAsync()).CopyToAsync(said, end.Token);
        }
        catch (OperationCanceledException)
        {
            // It goes on; this much was heard.
        }

        return said.ToArray();
    }

    [GeneratedRegex($"{HiddenStory.Mark}[a-z]+", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex MarkedWord();

    [GeneratedRegex(
        """(?<=["'(\s,>])(?:https?://[^/\s"'<>]+)?/[^\s"'<>),\\]*""",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex AddressInText();
}
