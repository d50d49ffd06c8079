using System.Text;

namespace NewsSite.Benchmarks.Load;

/// <summary>Bytes of a request, as a phone's browser would send it.</summary>
internal static class RawRequest
{
    /// <param name="tag">What the reader has already; empty for nothing.</param>
    public static IEnumerable<KeyValuePair<string, string>> HeadersOf(string tag)
    {
        yield return new("Accept", "text/html,application/xhtml+xml");
        yield return new("Accept-Encoding", "br");
        yield return new("Accept-Language", "en");
        yield return new("User-Agent", "Mozilla/5.0 (benchmark)");
        if (tag.Length > 0)
        {
            yield return new("If-None-Match", tag);
        }
    }

    public static byte[] Get(Uri site, string path, string tag = "")
    {
        var text = new StringBuilder($"GET {path} HTTP/1.1\r\nHost: {site.Authority}\r\n");
        foreach (var (name, value) in HeadersOf(tag))
        {
            text.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        return Encoding.ASCII.GetBytes(text.Append("\r\n").ToString());
    }
}
