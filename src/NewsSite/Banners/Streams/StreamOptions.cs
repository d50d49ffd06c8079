using System.ComponentModel.DataAnnotations;

namespace NewsSite.Banners.Streams;

/// <summary>The settings under <c>Breaking</c>: how many open pages may listen for banners.</summary>
public sealed class StreamOptions
{
    public const string Section = "Breaking";

    [Range(1, 1_000_000)]
    public int StreamsTotal { get; set; } = 10_000;

    [Range(1, 1_000_000)]
    public int StreamsPerAddress { get; set; } = 30;

    /// <summary>From this machine itself: a proxy standing here hides its readers' addresses.</summary>
    [Range(1, 1_000_000)]
    public int StreamsPerLoopbackAddress { get; set; } = 4000;
}
