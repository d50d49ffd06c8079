using NewsSite.Core.Audit;

namespace NewsSite.Media.RollingBack;

/// <summary>One text of an asset, such as its transcript.</summary>
internal sealed record OneText(string Text)
{
    public static AuditChange Change(string before, string after) =>
        new(before, after) { Whole = EarlierState.Of(new OneText(before), new OneText(after)) };
}
