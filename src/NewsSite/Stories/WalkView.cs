using NewsSite.Shared;

namespace NewsSite.Stories;

/// <summary>The way from a page of a list to the newer and the older ones. Where they are, <see cref="PageHead"/> says.</summary>
/// <param name="First">Site path of the first page.</param>
public sealed record WalkView(ReaderPage Page, string First)
{
    public string? Newer => Page.Head.NewerPath;
    public string? Older => Page.Head.OlderPath;
}
