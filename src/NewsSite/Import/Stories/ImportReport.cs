namespace NewsSite.Import.Stories;

/// <summary>What a bulk import has done so far.</summary>
public sealed class ImportReport
{
    private readonly List<RefusedLine> _refused = [];

    public int Added { get; internal set; }
    public int Changed { get; internal set; }

    /// <summary>Came in before and are the same.</summary>
    public int Unchanged { get; internal set; }
    public IReadOnlyList<RefusedLine> Refused => _refused;
    public int Done => Added + Changed + Unchanged + _refused.Count;

    internal void Refuse(int number, string reason) => _refused.Add(new RefusedLine(number, reason));
}

/// <param name="Line">From 1.</param>
public sealed record RefusedLine(int Line, string Reason);
