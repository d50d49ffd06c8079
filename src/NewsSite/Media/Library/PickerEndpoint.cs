using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Media;
using NewsSite.Data;
using NewsSite.Media.Qualities;
using NewsSite.Shared;
using NewsSite.Shared.Words;

namespace NewsSite.Media.Library;

/// <summary>The library as JSON, for the editor's insert dialog: <c>?q=</c>, <c>?kind=picture|video|audio</c>, <c>?page=</c>.</summary>
internal static class PickerEndpoint
{
    private const int Size = 24;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/media/picker", ListAsync).ForAudience(Audience.Desk);
        routes.MapGet("/desk/media/picker/{id:guid}", OneAsync).ForAudience(Audience.Desk);
        routes.MapGet("/desk/media/{id:guid}/progress", ProgressAsync).ForAudience(Audience.Desk);
    }

    private static async Task<Ok<PickerPage>> ListAsync(
        NewsDb db,
        string? q,
        string? kind,
        int? page,
        CancellationToken cancel
    )
    {
        var number = Math.Clamp(page ?? 1, 1, 100_000);
        MediaKind? wanted = Enum.TryParse<MediaKind>(kind, ignoreCase: true, out var parsed) ? parsed : null;
        var assets = await new MediaFilter(wanted, q)
            .Of(db)
            .Include(a => a.RenditionFiles)
            .AsSplitQuery()
            .Skip((number - 1) * Size)
            .Take(Size + 1)
            .ToListAsync(cancel);
        var posters = await Posters.OfAsync(db, assets, cancel);
        return TypedResults.Ok(
            new PickerPage(
                [
                    .. assets
                        .Take(Size)
                        .Select(a => PickerItem.Of(a, posters.GetValueOrDefault(a.PosterId ?? Guid.Empty))),
                ],
                number,
                assets.Count > Size
            )
        );
    }

    private static async Task<Results<Ok<PickerItem>, NotFound>> OneAsync(Guid id, NewsDb db, CancellationToken cancel)
    {
        var asset = await db
            .MediaAssets.AsNoTracking()
            .Include(a => a.RenditionFiles)
            .SingleOrDefaultAsync(a => a.Id == id, cancel);
        return asset is null ? TypedResults.NotFound() : TypedResults.Ok(PickerItem.Of(asset));
    }

    private static async Task<Results<Ok<ProgressAnswer>, NotFound>> ProgressAsync(
        Guid id,
        NewsDb db,
        QualityProgress films,
        CancellationToken cancel
    )
    {
        var asset = await db
            .MediaAssets.AsNoTracking()
            .Include(a => a.RenditionFiles)
            .SingleOrDefaultAsync(a => a.Id == id, cancel);
        return asset is null
            ? TypedResults.NotFound()
            : TypedResults.Ok(
                new ProgressAnswer(
                    DeskWords.Say(AssetWords.Progress(asset, films.Of(id))),
                    AssetWords.IsInProgress(asset)
                )
            );
    }

    /// <param name="GoesOn">More is being made.</param>
    private sealed record ProgressAnswer(string Text, bool GoesOn);

    /// <param name="HasMore">There is a next page.</param>
    private sealed record PickerPage(IReadOnlyList<PickerItem> Items, int Page, bool HasMore);
}
