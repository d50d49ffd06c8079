using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NewsSite.Shared;

namespace NewsSite.Articles.Desk;

/// <summary>Stories by words of their headlines as JSON, for fields that take addresses: <c>?q=</c>.</summary>
internal static class FindStoryEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/desk/articles/find", FindAsync).ForAudience(Audience.Desk);

    private static async Task<Ok<Found>> FindAsync(FindStory find, string? q, CancellationToken cancel) =>
        TypedResults.Ok(new Found(await find.SuggestAsync(q, cancel)));

    private sealed record Found(IReadOnlyList<SuggestedStory> Stories);
}
