using NewsSite.Core.Articles.Merging;

namespace NewsSite.Articles.Desk.Writing;

/// <summary>What was decided on the page that shows two versions.</summary>
public sealed class PicksForm
{
    /// <summary>The colleague's revision that was shown; 0 when nothing was asked yet.</summary>
    public int SeenNumber { get; set; }
    public List<Row> Rows { get; set; } = [];

    /// <summary>One answer to everything that is asked.</summary>
    public Pick? All { get; set; }

    public bool WereAsked => SeenNumber > 0;

    public MergePicks ToPicks()
    {
        var taken = Rows.Where(r => (All ?? r.Take) is not null)
            .Select(r => (r.Key, Pick: (All ?? r.Take)!.Value))
            .ToList();
        var blocks = taken.Where(t => BlockId.Find(t.Key) is not null).DistinctBy(t => t.Key);
        var fields = taken.Where(t => Enum.TryParse<ContentField>(t.Key, out _)).DistinctBy(t => t.Key);
        return new(
            SeenNumber,
            blocks.ToDictionary(t => BlockId.Find(t.Key)!.Value, t => t.Pick),
            fields.ToDictionary(t => Enum.Parse<ContentField>(t.Key!), t => t.Pick)
        );
    }

    /// <returns>Null while it is undecided.</returns>
    public Pick? TakenOf(string key) => Rows.Find(r => r.Key == key)?.Take;

    public sealed class Row
    {
        public string? Key { get; set; }
        public Pick? Take { get; set; }
    }
}
