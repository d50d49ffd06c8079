using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NewsSite.Core.Media;
using NewsSite.Media.Library;
using NewsSite.Shared;
using NewsSite.Shared.Words;

namespace NewsSite.Media.Uploads;

/// <summary>
/// Uploads in pieces: begin, put each piece where the file ends, finish with the words.
/// After a broken line the sender asks how much is here and goes on from there.
/// </summary>
internal static class UploadEndpoints
{
    private const long LargestPieceBytes = 16L << 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var uploads = routes.MapGroup("/desk/media/uploads").ForAudience(Audience.Writer);
        uploads.MapPost("", BeginAsync).AddEndpointFilter(RequireToken);
        uploads.MapGet("{id:guid}", AskAsync);
        uploads
            .MapPut("{id:guid}", AppendAsync)
            .AddEndpointFilter(RequireToken)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestPieceBytes));
        uploads.MapPost("{id:guid}/finish", FinishAsync).AddEndpointFilter(RequireToken);
        uploads.MapDelete("{id:guid}", CancelAsync).AddEndpointFilter(RequireToken);
    }

    private static async Task<IResult> BeginAsync(
        BeginRequest request,
        PendingUploads pending,
        CancellationToken cancel
    )
    {
        var (id, problem) = await pending.BeginAsync(request.Name ?? "", request.Bytes, cancel);
        return problem is null ? TypedResults.Ok(new PieceAnswer(id, 0)) : Refuse([problem]);
    }

    private static async Task<Results<Ok<PieceAnswer>, NotFound>> AskAsync(
        Guid id,
        PendingUploads pending,
        CancellationToken cancel
    ) =>
        await pending.FindAsync(id, cancel) is { } upload
            ? TypedResults.Ok(new PieceAnswer(id, upload.Received))
            : TypedResults.NotFound();

    private static async Task<IResult> AppendAsync(
        Guid id,
        long offset,
        HttpRequest request,
        PendingUploads pending,
        CancellationToken cancel
    )
    {
        if (await pending.FindAsync(id, cancel) is not { } upload)
        {
            return TypedResults.NotFound();
        }

        var outcome = await pending.AppendAsync(upload, offset, request.Body, cancel);
        return outcome switch
        {
            { Problem: { } problem } => Refuse([problem]),
            { IsOutOfPlace: true } => TypedResults.Conflict(new PieceAnswer(id, outcome.Received)),
            _ => TypedResults.Ok(new PieceAnswer(id, outcome.Received)),
        };
    }

    private static async Task<IResult> FinishAsync(
        Guid id,
        HttpRequest request,
        PendingUploads pending,
        UploadMedia upload,
        CancellationToken cancel
    )
    {
        // Read by hand: a bound body would make the route refuse a request without one.
        var description = request.HasJsonContentType()
            ? await request.ReadFromJsonAsync<MediaDescription?>(cancel)
            : null;
        if (await pending.FindAsync(id, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        if (!found.IsComplete)
        {
            return TypedResults.Conflict(new PieceAnswer(id, found.Received));
        }

        var outcome = await upload.TakeAsync(pending.FileOf(found), found.FileName, description, cancel);
        // When only the words are wrong, the file waits for better ones.
        if (outcome.Asset is not null || outcome.Problems.Any(p => p.Field == "File"))
        {
            pending.Cancel(found);
        }

        return outcome.Asset is { } asset
            ? TypedResults.Ok(new UploadAnswer(PickerItem.Of(asset), outcome.WasKnown))
            : Refuse(outcome.Problems);
    }

    private static async Task<Results<NoContent, NotFound>> CancelAsync(
        Guid id,
        PendingUploads pending,
        CancellationToken cancel
    )
    {
        if (await pending.FindAsync(id, cancel) is not { } upload)
        {
            return TypedResults.NotFound();
        }

        pending.Cancel(upload);
        return TypedResults.NoContent();
    }

    private static UnprocessableEntity<RefusalAnswer> Refuse(IReadOnlyList<Core.Shared.Problem> problems) =>
        TypedResults.UnprocessableEntity(
            new RefusalAnswer([.. problems.Select(p => new Refusal(DeskWords.Say(p.Message), p.Field))])
        );

    /// <summary>The desk's pages carry the token; they send it in the <c>RequestVerificationToken</c> header.</summary>
    private static async ValueTask<object?> RequireToken(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var guard = (IAntiforgery)context.HttpContext.RequestServices.GetService(typeof(IAntiforgery))!;
        return await guard.IsRequestValidAsync(context.HttpContext) ? await next(context) : TypedResults.BadRequest();
    }

    private sealed record BeginRequest(string? Name, long Bytes);

    /// <param name="Offset">Where the next piece belongs.</param>
    private sealed record PieceAnswer(Guid Id, long Offset);

    private sealed record UploadAnswer(PickerItem Asset, bool WasKnown);

    private sealed record RefusalAnswer(IReadOnlyList<Refusal> Problems);

    private sealed record Refusal(string Message, string? Field);
}
