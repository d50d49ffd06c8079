using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSite.Banners.Reader;
using NewsSite.Core.Languages;

namespace NewsSite.Banners.Streams;

/// <summary>What open pages of one language are told.</summary>
internal sealed class BannerFeed
{
    private static readonly ReadOnlyMemory<byte> Heartbeat = ":\n\n"u8.ToArray();

    // The text travels as JSON in a stream, never inside HTML: escaping < and & would only make it longer.
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lock _telling = new();
    private readonly Language _language;
    private readonly TimeZoneInfo _zone;
    private (Guid, string?)? _told;

    public BannerFeed(Language language, TimeZoneInfo zone)
    {
        (_language, _zone) = (language, zone);
        var none = Encode(null);
        Latest = new StreamMessage(none, none);
    }

    /// <summary>Where a new stream begins, with its <see cref="StreamMessage.State"/>.</summary>
    public StreamMessage Latest { get; private set; }

    /// <summary>Tells open pages what they show from now on; nothing when they show it already.</summary>
    /// <param name="find">Asked inside the lock, so that what is told last is what is true last.</param>
    public void Show(Func<string, ShownBanner?> find)
    {
        lock (_telling)
        {
            var banner = find(_language.Tag);
            var told = banner is null ? default((Guid, string?)?) : (banner.Id, banner.Path);
            if (told != _told && !Latest.IsLast)
            {
                _told = told;
                var state = Encode(banner);
                Move(new StreamMessage(state, state));
            }
        }
    }

    public void Beat()
    {
        lock (_telling)
        {
            if (!Latest.IsLast)
            {
                Move(new StreamMessage(Heartbeat, Latest.State));
            }
        }
    }

    public void Close()
    {
        lock (_telling)
        {
            if (!Latest.IsLast)
            {
                Move(new StreamMessage(default, default, IsLast: true));
            }
        }
    }

    private void Move(StreamMessage next)
    {
        var before = Latest;
        Latest = next;
        before.Follow(next);
    }

    private byte[] Encode(ShownBanner? banner)
    {
        var html = banner is null ? "" : BannerMarkup.Of(banner, _language, _zone);
        return [.. "event: banner\ndata: "u8, .. JsonSerializer.SerializeToUtf8Bytes(new { html }, Plain), .. "\n\n"u8];
    }
}
