using NewsSite.Benchmarks.Load;

namespace NewsSite.Benchmarks.Sites;

/// <summary>Lets a server be, for as long as it takes to see what it does by itself.</summary>
internal static class Pause
{
    public static void Of(TimeSpan time) => Waiting.Poll([], (int)time.TotalMilliseconds);
}
