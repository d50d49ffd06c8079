using Microsoft.Extensions.Options;
using NewsSite.Core.Articles;
using NewsSite.Outbox;
using NewsSite.Shared;

namespace NewsSite.Feeds;

/// <summary>Tells the hub which feeds have changed; the hub tells those who read them. What cannot be told now is told again later.</summary>
/// <remarks>
/// W3C WebSub leaves open how a hub is told. This is what the public hubs take since PubSubHubbub 0.4:
/// <c>hub.mode=publish</c>, with <c>hub.url</c> for each feed.
/// </remarks>
internal sealed class TellHub(FeedPlaces places, IHttpClientFactory web, IOptions<NewsroomOptions> options)
    : IEventHandler<ArticlePublished>,
        IEventHandler<ArticleWithdrawn>
{
    public const string Client = "hub";

    /// <summary>Others wait behind it to hear what happened.</summary>
    public static readonly TimeSpan HubMayTake = TimeSpan.FromSeconds(5);

    public Task HandleAsync(ArticlePublished happened, CancellationToken cancel) =>
        TellAsync(happened.ArticleId, cancel);

    public Task HandleAsync(ArticleWithdrawn happened, CancellationToken cancel) =>
        TellAsync(happened.ArticleId, cancel);

    private async Task TellAsync(Guid articleId, CancellationToken cancel)
    {
        if (options.Value.Hub.Length == 0 || await places.OfAsync(articleId, cancel) is not { Count: > 0 } feeds)
        {
            return;
        }

        using var client = web.CreateClient(Client);
        using var form = new FormUrlEncodedContent(
            feeds.Select(feed => KeyValuePair.Create("hub.url", feed)).Prepend(new("hub.mode", "publish"))
        );
        using var answer = await client.PostAsync(new Uri(options.Value.Hub), form, cancel);
        answer.EnsureSuccessStatusCode();
    }
}
