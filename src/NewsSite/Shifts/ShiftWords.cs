using System.Globalization;
using NewsSite.Core.Shifts;

namespace NewsSite.Shifts;

/// <summary>What the desk calls the things of a shift.</summary>
internal static class ShiftWords
{
    public static string Of(HandedKind kind) =>
        kind switch
        {
            HandedKind.Task => "Tasks",
            HandedKind.Review => "Reviews",
            HandedKind.Plan => "Planned",
            _ => "Stories in progress",
        };

    /// <returns>Such as <c>3 tasks, 1 review and 2 plans</c>; <c>the note</c> when there is nothing else.</returns>
    public static string Count(IEnumerable<HandedKind> kinds)
    {
        var parts = kinds.GroupBy(k => k).OrderBy(g => g.Key).Select(g => Count(g.Key, g.Count())).ToList();
        return parts.Count switch
        {
            0 => "the note",
            1 => parts[0],
            _ => $"{string.Join(", ", parts[..^1])} and {parts[^1]}",
        };
    }

    private static string Count(HandedKind kind, int count)
    {
        var (one, more) = kind switch
        {
            HandedKind.Task => ("task", "tasks"),
            HandedKind.Review => ("review", "reviews"),
            HandedKind.Plan => ("plan", "plans"),
            _ => ("story", "stories"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : more)}");
    }
}
