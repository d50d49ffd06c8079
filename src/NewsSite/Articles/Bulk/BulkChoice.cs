using NewsSite.Core.Articles.Bulk;

namespace NewsSite.Articles.Bulk;

/// <summary>What is to be done, and with what.</summary>
/// <param name="TargetId">The section, the topic or the colleague; null where there is nothing to choose.</param>
/// <param name="TargetName">As the desk calls it; empty where there is none.</param>
public sealed record BulkChoice(BulkKind Kind, Guid? TargetId = null, string TargetName = "")
{
    /// <summary>As a form sends it.</summary>
    public string Key => TargetId is { } target ? $"{Kind}:{target}" : Kind.ToString();
}
