using NewsSite.Core.Audit;

namespace NewsSite.Audit;

/// <summary>What stands in a file of anchors.</summary>
/// <param name="Damaged">Number of the first line that cannot be read, from 1; null when all can.</param>
internal sealed record AuditAnchorFile(IReadOnlyList<AuditAnchor> Anchors, int? Damaged)
{
    /// <returns>Without anchors when there is no such file.</returns>
    public static AuditAnchorFile Read(string path)
    {
        var lines = File.Exists(path) ? File.ReadAllLines(path).Select(AuditAnchor.Parse).ToList() : [];
        var damaged = lines.IndexOf(null) + 1;
        return new([.. lines.OfType<AuditAnchor>()], damaged == 0 ? null : damaged);
    }
}
