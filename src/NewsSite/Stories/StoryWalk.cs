namespace NewsSite.Stories;

/// <summary>Walks a list that goes by time from place to place. A page far down costs what the first one costs.</summary>
/// <param name="older">So many rows after a place, or from the start.</param>
/// <param name="newer">So many places above one, the nearest first.</param>
internal sealed class StoryWalk<T>(
    Func<StoryPlace?, int, Task<List<T>>> older,
    Func<StoryPlace, int, Task<List<StoryPlace>>> newer,
    Func<T, StoryPlace> placeOf
)
{
    private const int Size = StoryCards.PerPage;

    /// <param name="after">Null begins at the start.</param>
    /// <returns>Null when nothing comes after the place.</returns>
    public async Task<ListPage<T>?> PageAsync(StoryPlace? after)
    {
        // One more than is shown tells whether the list goes on.
        var rows = await older(after, Size + 1);
        if (after is not null && rows.Count == 0)
        {
            return null;
        }

        var goesOn = rows.Count > Size ? placeOf(rows[Size - 1]) : (StoryPlace?)null;
        var above = after is null ? [] : await newer(placeOf(rows[0]), Size + 1);
        return new(
            [.. rows.Take(Size)],
            above.Count == 0 ? null : after,
            above.Count > Size ? above[Size] : null,
            goesOn
        );
    }
}
