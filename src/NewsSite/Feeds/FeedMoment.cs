using System.Globalization;

namespace NewsSite.Feeds;

internal static class FeedMoment
{
    /// <param name="at">UTC.</param>
    /// <returns>As RFC 3339 writes it, to the second.</returns>
    public static string Of(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
