using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using NewsSite.Data;
using NewsSite.Media.Storage;
using NewsSite.Shared;

namespace NewsSite.Media.Serving;

/// <summary>Serves stored files by the hash of their content, whole or in ranges.</summary>
internal static class MediaEndpoint
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string ForTheDesk = "private, no-cache";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapMethods(MediaAddress.Prefix + "{hash:length(64)}/{file}", ["GET", "HEAD"], ServeAsync)
            .WithMetadata(new ServesUploadsAttribute())
            .ForAudience(Audience.Reader);

    /// <remarks>“Not published” and “not there” are the same answer to readers.</remarks>
    private static async Task<Results<FileStreamHttpResult, NotFound>> ServeAsync(
        string hash,
        HttpContext context,
        NewsDb db,
        IMediaStore store,
        CancellationToken cancel
    )
    {
        var file = await db.MediaFiles(hash).FirstOrDefaultAsync(cancel);
        var isAtTheDesk = context.User.Identity?.IsAuthenticated == true;
        if (
            file is null
            || !(file.IsPublished || isAtTheDesk)
            || await store.OpenAsync(hash, cancel) is not { } content
        )
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = file.IsPublished ? ForEver : ForTheDesk;
        return TypedResults.Stream(
            content,
            file.ContentType,
            entityTag: new EntityTagHeaderValue($"\"{hash[..32]}\""),
            enableRangeProcessing: true
        );
    }
}
