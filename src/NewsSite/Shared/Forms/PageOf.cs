using Microsoft.EntityFrameworkCore;

namespace NewsSite.Shared.Forms;

/// <summary>One page of a long list.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, int Number, int Total, int Size)
{
    public int PageCount => (Total + Size - 1) / Size;
}

public static class Paged
{
    public const int RowsByDefault = 50;

    /// <param name="query">In a fixed order.</param>
    public static async Task<PageOf<T>> PageAsync<T>(
        this IQueryable<T> query,
        int number,
        CancellationToken cancel,
        int size = RowsByDefault
    )
    {
        var total = await query.CountAsync(cancel);
        var items = await query.Skip((number - 1) * size).Take(size).ToListAsync(cancel);
        return new(items, number, total, size);
    }
}
