namespace NewsSite.Core.Media.Pictures;

public static class RenditionWidths
{
    private static readonly int[] Steps = [400, 800, 1200, 1600];

    /// <returns>The steps that fit, widest last; the natural width too where it is less than the widest step.</returns>
    public static IReadOnlyList<int> For(int naturalWidth)
    {
        var widest = Math.Min(naturalWidth, Steps[^1]);
        return [.. Steps.Where(step => step < widest), widest];
    }
}
