using System.Globalization;

namespace NewsSite.Stories;

/// <summary>Where a story stands in a list that goes by time, the newest first.</summary>
/// <param name="At">UTC.</param>
/// <param name="Id">Tells stories of one instant apart.</param>
public readonly record struct StoryPlace(DateTime At, long Id)
{
    /// <summary>Of an address: the page begins with what comes after this place.</summary>
    public const string Key = "before";

    private const string Moment = "yyyyMMdd'T'HHmmss.FFFFFFF'Z'";

    /// <returns>Null unless it is exactly what <see cref="ToString"/> writes: a page has one address.</returns>
    public static StoryPlace? Find(string? text)
    {
        if (
            text?.Split('-') is not [var moment, var number]
            || !DateTime.TryParseExact(
                moment,
                Moment,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var at
            )
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        )
        {
            return null;
        }

        var place = new StoryPlace(at, id);
        return place.ToString() == text ? place : null;
    }

    /// <summary>As addresses carry it, such as <c>20260826T140500Z-48211</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{At.ToString(Moment, CultureInfo.InvariantCulture)}-{Id}");
}
