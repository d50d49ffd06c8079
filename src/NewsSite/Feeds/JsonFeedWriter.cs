using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace NewsSite.Feeds;

/// <summary>Writes a feed as JSON.</summary>
/// <remarks>Source: JSON Feed 1.1.</remarks>
internal static class JsonFeedWriter
{
    /// <summary>Readable in every script.</summary>
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static byte[] Write(Feed feed)
    {
        var json = new JsonObject
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = feed.Title,
            ["description"] = feed.Description,
            ["home_page_url"] = feed.Address,
            ["feed_url"] = feed.OwnAddress,
            ["language"] = feed.Language,
        };
        if (feed.Hub is { } hub)
        {
            json["hubs"] = new JsonArray(new JsonObject { ["type"] = "WebSub", ["url"] = hub });
        }

        json["items"] = new JsonArray([.. feed.Items.Select(ItemOf)]);
        return JsonSerializer.SerializeToUtf8Bytes(json, Json);
    }

    private static JsonObject ItemOf(FeedItem item)
    {
        var json = new JsonObject
        {
            ["id"] = $"urn:uuid:{item.Id}",
            ["url"] = item.Address,
            ["title"] = item.Title,
            ["content_html"] = item.Html,
            ["summary"] = item.Description,
            ["date_published"] = FeedMoment.Of(item.PublishedAt),
            ["date_modified"] = FeedMoment.Of(item.ChangedAt),
            ["authors"] = new JsonArray([.. item.Creators.Select(name => new JsonObject { ["name"] = name })]),
            ["tags"] = new JsonArray([.. item.Categories.Select(tag => JsonValue.Create(tag))]),
        };
        if (item.Picture is { } picture)
        {
            json["image"] = picture.Address;
        }

        return json;
    }
}
