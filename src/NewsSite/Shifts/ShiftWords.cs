using NewsSite.Core.Languages;
using NewsSite.Core.Shifts;

namespace NewsSite.Shifts;

/// <summary>What the desk calls the things of a shift.</summary>
internal static class ShiftWords
{
    public static Phrase Of(HandedKind kind) =>
        kind switch
        {
            HandedKind.Task => "Tasks",
            HandedKind.Review => "To review",
            HandedKind.Plan => "Planned",
            _ => "Stories in progress",
        };

    /// <returns>Such as <c>3 tasks, 1 review and 2 plans</c>; <c>the note</c> when there is nothing else.</returns>
    public static Phrase Count(IEnumerable<HandedKind> kinds)
    {
        var parts = kinds.GroupBy(k => k).OrderBy(g => g.Key).Select(g => Count(g.Key, g.Count())).ToList();
        return parts.Count switch
        {
            0 => "the note",
            1 => parts[0],
            _ => (Phrase)$"{parts.SkipLast(1).Aggregate((list, part) => $"{list}, {part}")} and {parts[^1]}",
        };
    }

    private static Phrase Count(HandedKind kind, int count) =>
        kind switch
        {
            HandedKind.Task => Phrase.Counted(count, "1 task", $"{count:N0} tasks"),
            HandedKind.Review => Phrase.Counted(count, "1 review", $"{count:N0} reviews"),
            HandedKind.Plan => Phrase.Counted(count, "1 plan", $"{count:N0} plans"),
            _ => Phrase.Counted(count, "1 story", $"{count:N0} stories"),
        };
}
