namespace NewsSite.Import.Pages.Rules;

/// <summary>Tells a video player's lines: its words, counters and labels.</summary>
internal static class PlayerLine
{
    private const int LongestCounter = 60;
    private const int LongestLabelled = 220;

    public static bool Is(SourceLine line) =>
        line.Role == LineRole.Player || line.IsText && (IsOnlyTimes(line) || Labelled(line) is not null);

    /// <summary>Whether it alone proves that a player stood there.</summary>
    public static bool Proves(SourceLine line) =>
        PagePacks.Has("player", line.Label)
        || Labelled(line) is not null
        || IsOnlyTimes(line) && Clock.CountTimes(line.Folded) >= 2;

    public static TimeSpan? TimeOf(SourceLine line) => IsOnlyTimes(line) ? Clock.Longest(line.Folded) : Labelled(line);

    public static string CodeOf(SourceLine line) =>
        PagePacks.Has("player", line.Label) ? "player"
        : PagePacks.Has("player-part", line.Label) ? "player-part"
        : "player-time";

    /// <returns>What follows a "Watch" label: empty when it stands alone, null when the line has no such label.</returns>
    public static string? AfterWatchLabel(SourceLine line)
    {
        if (PagePacks.Has("watch", line.Label) || PagePacks.Has("listen", line.Label))
        {
            return "";
        }
        var label = PagePacks
            .Phrases("watch")
            .Concat(PagePacks.Phrases("listen"))
            .FirstOrDefault(p => Opens(line.Folded, p));
        return label is null || line.Text.Length > LongestLabelled
            ? null
            : line.Text[label.Length..].TrimStart(' ', ':', '|', '►', '▶');
    }

    public static bool IsAudioLabel(SourceLine line) =>
        PagePacks.Has("listen", line.Label) || PagePacks.Phrases("listen").Any(p => Opens(line.Folded, p));

    private static bool Opens(string folded, string label) =>
        folded.StartsWith(label, StringComparison.Ordinal)
        && folded.AsSpan(label.Length).TrimStart() is [':' or '|' or '►' or '▶', ..];

    private static bool IsOnlyTimes(SourceLine line) =>
        line.Text.Length <= LongestCounter && Clock.IsOnlyTimes(line.Folded);

    /// <summary>"Duration: 4:51".</summary>
    private static TimeSpan? Labelled(SourceLine line)
    {
        var label =
            line.Text.Length > LongestCounter
                ? null
                : PagePacks
                    .Phrases("duration")
                    .FirstOrDefault(p => line.Folded.StartsWith(p, StringComparison.Ordinal));
        return label is null ? null : Clock.Longest(line.Folded[label.Length..]);
    }
}
