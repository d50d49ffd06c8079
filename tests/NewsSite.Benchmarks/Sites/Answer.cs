using System.Text.Json;
using NewsSite.Benchmarks.Load;

namespace NewsSite.Benchmarks.Sites;

/// <summary>What the site answered, to be given again by a server that does nothing else.</summary>
/// <param name="Tag">Its <c>ETag</c>; empty when it has none.</param>
/// <param name="KnownHeaders">Headers of the 304 to who has it.</param>
internal sealed record Answer(
    string Path,
    string Tag,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    IReadOnlyList<KeyValuePair<string, string>> KnownHeaders,
    byte[] Body
)
{
    /// <summary>Written by every Kestrel itself.</summary>
    private static readonly HashSet<string> Kestrels = new(StringComparer.OrdinalIgnoreCase)
    {
        "Date",
        "Transfer-Encoding",
        "Connection",
        "Server",
    };

    public static async Task<Answer> OfAsync(Uri site, string path)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = site,
        };
        var (headers, body) = await GetAsync(client, path, "");
        var tag = headers.FirstOrDefault(h => h.Key == "ETag").Value ?? "";
        var known = tag.Length > 0 ? (await GetAsync(client, path, tag)).Headers : [];
        return new Answer(path, tag, headers, known, body);
    }

    public static void WriteAll(string folder, params IEnumerable<Answer> answers)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(System.IO.Path.Combine(folder, "answers.json"), JsonSerializer.Serialize(answers));
    }

    public static IReadOnlyList<Answer> ReadAll(string folder) =>
        JsonSerializer.Deserialize<List<Answer>>(File.ReadAllText(System.IO.Path.Combine(folder, "answers.json")))!;

    private static async Task<(IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)> GetAsync(
        HttpClient client,
        string path,
        string tag
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in RawRequest.HeadersOf(tag))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await client.SendAsync(request);
        if ((int)answer.StatusCode is not (200 or 304))
        {
            throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
        }

        // HttpClient works out a length where none was sent.
        var body = await answer.Content.ReadAsByteArrayAsync();
        var isChunked = answer.Headers.TransferEncodingChunked == true;
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(h => !Kestrels.Contains(h.Key) && !(isChunked && h.Key == "Content-Length"))
            .Select(h => KeyValuePair.Create(h.Key, string.Join(", ", h.Value)));
        return ([.. headers], body);
    }
}
