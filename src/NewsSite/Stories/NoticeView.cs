using NewsSite.Shared;

namespace NewsSite.Stories;

/// <summary>Where readers may go on when there is nothing at an address.</summary>
public sealed record NoticeView(ReaderPage Page, IReadOnlyList<StoryCard> Latest)
{
    /// <summary>Enough to choose from without reading a menu.</summary>
    public const int MostSections = 4;
}
