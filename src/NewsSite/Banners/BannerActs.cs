namespace NewsSite.Banners;

/// <summary>What the newsroom's record says of banners.</summary>
public static class BannerActs
{
    public const string Raised = "banner.raised";
    public const string TakenDown = "banner.taken-down";
    public const string PutBack = "banner.put-back";

    public static IReadOnlyList<string> All { get; } = [Raised, TakenDown, PutBack];
}
