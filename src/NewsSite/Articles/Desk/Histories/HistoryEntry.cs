using NewsSite.Core.Articles;

namespace NewsSite.Articles.Desk.Histories;

/// <summary>A row of the history: a version, or the saves between two of them folded into one.</summary>
/// <param name="Saves">One for a version; the newest first.</param>
public sealed record HistoryEntry(IReadOnlyList<HistorySave> Saves, bool IsFolded)
{
    public HistorySave Save => Saves[0];
    public int First => Saves[^1].Number;
    public int Last => Saves[0].Number;
    public int SetAside => Saves.Count(s => s.Reason == RevisionReason.SetAside);
    public IEnumerable<string> Writers => Saves.Select(s => s.By).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <param name="saves">The newest first. The first is shown by itself: it is what everyone works on.</param>
    public static IReadOnlyList<HistoryEntry> Fold(IReadOnlyList<HistorySave> saves)
    {
        var entries = new List<HistoryEntry>();
        var folded = new List<HistorySave>();
        foreach (var save in saves)
        {
            if (!save.IsVersion && save != saves[0])
            {
                folded.Add(save);
                continue;
            }

            Close();
            entries.Add(new([save], IsFolded: false));
        }

        Close();
        return entries;

        void Close()
        {
            if (folded.Count > 0)
            {
                entries.Add(new([.. folded], IsFolded: true));
                folded.Clear();
            }
        }
    }
}
