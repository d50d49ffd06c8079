namespace NewsSite.Benchmarks.Load;

/// <summary>How long answers took, to a hundredth of a millisecond.</summary>
internal sealed class Latencies
{
    private const double PerMillisecond = 100;
    private readonly int[] _counts = new int[2_000_000];

    public int Count { get; private set; }

    public void Add(TimeSpan took)
    {
        _counts[Math.Min((int)(took.TotalMilliseconds * PerMillisecond), _counts.Length - 1)]++;
        Count++;
    }

    /// <param name="share">From 0 to 1, such as 0.99.</param>
    /// <returns>Milliseconds within which that share of all answers came.</returns>
    public double At(double share)
    {
        var left = Math.Max(1, (long)Math.Ceiling(Count * share));
        for (var place = 0; place < _counts.Length; place++)
        {
            left -= _counts[place];
            if (left <= 0)
            {
                return (place + 1) / PerMillisecond;
            }
        }

        return double.PositiveInfinity;
    }
}
