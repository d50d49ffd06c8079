using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Media.Serving;
using NewsSite.Media.Storage;
using NewsSite.Shared;

namespace NewsSite.Shares;

/// <summary>Serves the pictures and films of a shared revision to whoever has its link.</summary>
internal static class SharedMediaEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapMethods("/shared/{token:length(64)}/media/{hash:length(64)}/{file}", ["GET", "HEAD"], ServeAsync)
            .WithMetadata(new ServesUploadsAttribute(), new ForOneReaderAttribute())
            .ForAudience(Audience.Reader);

    private static async Task<Results<FileStreamHttpResult, NotFound, StatusCodeHttpResult>> ServeAsync(
        string token,
        string hash,
        NewsDb db,
        SharedStory stories,
        IMediaStore store,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await db.ShareLinkAsync(token, cancel) is not { } link)
        {
            return TypedResults.NotFound();
        }

        if (!link.IsOpenAt(clock.GetUtcNow().UtcDateTime))
        {
            return TypedResults.StatusCode(StatusCodes.Status410Gone);
        }

        if (
            !await stories.ShowsAsync(link, hash, cancel)
            || await db.MediaFiles(hash).FirstOrDefaultAsync(cancel) is not { } file
            || await store.OpenAsync(hash, cancel) is not { } content
        )
        {
            return TypedResults.NotFound();
        }

        return TypedResults.Stream(content, file.ContentType, enableRangeProcessing: true);
    }
}
