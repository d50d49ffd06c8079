using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Banners;

namespace NewsSite.Banners;

public static class BannerQueries
{
    /// <summary>Shown now in any language, the newest first.</summary>
    public static IQueryable<Banner> ShownAt(this IQueryable<Banner> banners, DateTime now) =>
        banners.NotOverAt(now).Where(b => b.StartsAt <= now);

    /// <summary>Shown now or to come, the newest first.</summary>
    internal static IQueryable<Banner> NotOverAt(this IQueryable<Banner> banners, DateTime now) =>
        banners
            .Where(b => b.TakenDownAt == null && b.EndsAt > now)
            .OrderByDescending(b => b.StartsAt)
            .ThenByDescending(b => b.Id);

    /// <returns>The one that pages of a language show now: the newest. Null when there is none.</returns>
    public static async Task<Banner?> ShownAtAsync(
        this IQueryable<Banner> banners,
        DateTime now,
        string language,
        CancellationToken cancel
    )
    {
        // The languages are one JSON column; the few banners of the day are sifted here.
        var shown = await banners.AsNoTracking().ShownAt(now).ToListAsync(cancel);
        return shown.FirstOrDefault(b => b.Languages.Contains(language, StringComparer.Ordinal));
    }

    /// <summary>Taken down so lately that it can be put back, the latest first.</summary>
    public static IQueryable<Banner> PutBackableAt(this IQueryable<Banner> banners, DateTime now)
    {
        var earliest = now - Banner.UndoFor;
        return banners
            .Where(b => b.TakenDownAt != null && b.TakenDownAt >= earliest && b.EndsAt > now)
            .OrderByDescending(b => b.TakenDownAt);
    }
}
