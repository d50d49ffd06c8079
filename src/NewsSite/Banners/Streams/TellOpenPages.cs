using NewsSite.Banners.Reader;
using NewsSite.Core.Banners;
using NewsSite.Outbox;

namespace NewsSite.Banners.Streams;

/// <summary>Gives a change of banners to pages that are open.</summary>
internal sealed class TellOpenPages(CurrentBanners current, BannerFeeds feeds) : IEventHandler<BannerChanged>
{
    public async Task HandleAsync(BannerChanged happened, CancellationToken cancel)
    {
        await current.RefreshAsync(cancel);
        feeds.Show();
    }
}
