using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using NewsSite.Banners.Reader;
using NewsSite.Shared;

namespace NewsSite.Banners.Streams;

/// <summary>The feeds of all languages readers are offered.</summary>
internal sealed class BannerFeeds(IOptions<NewsroomOptions> newsroom, CurrentBanners current)
{
    private readonly FrozenDictionary<string, BannerFeed> _byLanguage = newsroom.Value.Languages.ToFrozenDictionary(
        l => l.Tag,
        l => new BannerFeed(l, newsroom.Value.ZoneIn(l)),
        StringComparer.Ordinal
    );

    /// <summary>The feed of a language, up to the last commit of this process.</summary>
    /// <returns>Null when readers are not offered that language.</returns>
    public async ValueTask<BannerFeed?> FindAsync(string language, CancellationToken cancel)
    {
        if (await current.CatchUpAsync(cancel))
        {
            Show();
        }

        return _byLanguage.GetValueOrDefault(language);
    }

    /// <summary>Brings every open page up to what memory knows.</summary>
    public void Show() => ForAll(feed => feed.Show(current.Shown));

    public void Beat() => ForAll(feed => feed.Beat());

    public void Close() => ForAll(feed => feed.Close());

    private void ForAll(Action<BannerFeed> act)
    {
        foreach (var feed in _byLanguage.Values)
        {
            act(feed);
        }
    }
}
