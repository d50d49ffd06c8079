using NewsSite.Benchmarks.Sites;

namespace NewsSite.Benchmarks.Load;

/// <summary>What is asked for, one after the other.</summary>
internal static class Requests
{
    public static IEnumerator<byte[]> Always(byte[] request)
    {
        while (true)
        {
            yield return request;
        }
    }

    /// <summary>Each once, then no more.</summary>
    public static IEnumerator<byte[]> Once(ServerProcess site, IEnumerable<string> paths) =>
        paths.Select(path => RawRequest.Get(site.Address, path)).GetEnumerator();

    /// <summary>Any of them, again and again, always in the same order for the same seed.</summary>
    public static IEnumerator<byte[]> AtRandom(Uri site, IReadOnlyList<string> paths, int seed)
    {
        var requests = paths.Select(path => RawRequest.Get(site, path)).ToArray();
        var mill = new StoryMill(seed);
        while (true)
        {
            yield return requests[mill.Below(requests.Length)];
        }
    }

    /// <summary>One page at an address that nobody asked for before, so that it is made anew each time.</summary>
    public static IEnumerator<byte[]> Fresh(ServerProcess site, string path)
    {
        var mark = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        for (var number = Environment.TickCount64; ; number++)
        {
            yield return RawRequest.Get(site.Address, $"{path}{mark}fresh={number}");
        }
    }
}
