using System.Text.RegularExpressions;

namespace NewsSite.Schedules;

/// <summary>The time zones that a moment can be named in.</summary>
public static partial class Zones
{
    public const int MostLetters = 60;

    /// <summary>IANA names, for people to choose from.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. TimeZoneInfo
            .GetSystemTimeZones()
            .Select(z => z.Id)
            .Where(id => Name().IsMatch(id))
            .Order(StringComparer.Ordinal),
    ];

    private static readonly ILookup<string, string> ByCity = All.ToLookup(
        id => id[(id.LastIndexOf('/') + 1)..],
        StringComparer.OrdinalIgnoreCase
    );

    /// <param name="typed">An IANA name such as <c>Asia/Kabul</c>, in any case; or its city alone.</param>
    /// <returns>Null when there is no such zone.</returns>
    public static TimeZoneInfo? Find(string? typed)
    {
        var name = (typed ?? "").Trim().Replace(' ', '_');
        // The system looks names up as files, so what is no name is not asked for.
        if (name.Length > MostLetters || !Name().IsMatch(name))
        {
            return null;
        }

        var known = All.FirstOrDefault(id => id.Equals(name, StringComparison.OrdinalIgnoreCase));
        known ??= ByCity[name].Count() == 1 ? ByCity[name].Single() : name;
        return TimeZoneInfo.TryFindSystemTimeZoneById(known, out var zone) && zone.HasIanaId ? zone : null;
    }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}\z", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
