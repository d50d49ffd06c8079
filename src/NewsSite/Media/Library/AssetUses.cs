using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup;
using NewsSite.Core.Media;
using NewsSite.Data;

namespace NewsSite.Media.Library;

/// <summary>One place that shows an asset.</summary>
/// <param name="Title">Headline of the story, or name of the film it is the poster of.</param>
/// <param name="Address">Of its page on the desk.</param>
/// <param name="IsLive">Readers see it there.</param>
public sealed record AssetUse(string Title, string Address, bool IsLive);

public static class AssetUses
{
    public const int Most = 50;

    /// <summary>Stories that show an asset to readers or in their working copy, and films it is the poster of; at most fifty.</summary>
    public static async Task<IReadOnlyList<AssetUse>> OfAsync(NewsDb db, MediaAsset asset, CancellationToken cancel)
    {
        var live = await LiveAsync(db, asset, cancel);
        var working = await WorkingAsync(db, asset, cancel);
        var posters = await db
            .MediaAssets.Where(a => a.PosterId == asset.Id)
            .OrderBy(a => a.Name)
            .Take(Most)
            .Select(a => new AssetUse(a.Name, $"/desk/media/{a.Id}", false))
            .ToListAsync(cancel);
        return [.. live.Concat(working).DistinctBy(use => use.Address).Concat(posters).Take(Most)];
    }

    private static Task<List<AssetUse>> LiveAsync(NewsDb db, MediaAsset asset, CancellationToken cancel) =>
        db
            .PublishedArticles.Where(a => a.Media.Any(m => m.AssetId == asset.Id))
            .OrderByDescending(a => a.PublishedAt)
            .Take(Most)
            .Select(a => new AssetUse(a.Headline, $"/desk/articles/{a.ArticleId}", true))
            .ToListAsync(cancel);

    private static async Task<IEnumerable<AssetUse>> WorkingAsync(NewsDb db, MediaAsset asset, CancellationToken cancel)
    {
        var quoted = $"\"{asset.Name}\"";
        var candidates = await (
            from article in db.Articles
            join revision in db.Revisions on article.Id equals revision.ArticleId
            where revision.Number == article.LatestNumber || revision.Number == article.ScheduledNumber
            where
                revision.Content.Body.Contains(asset.Name) || ((string)(object)revision.Content.Lead!).Contains(quoted)
            orderby article.ChangedAt descending
            select new { article.Id, revision.Content }
        )
            .Take(Most)
            .ToListAsync(cancel);
        return candidates
            .Where(c => Shows(c.Content, asset.Name))
            .Select(c => new AssetUse(c.Content.Headline, $"/desk/articles/{c.Id}", false));
    }

    /// <summary>A name may also be a common word in the text, so the text is read.</summary>
    private static bool Shows(ArticleContent content, string name) =>
        content.Lead?.Name == name
        || ArticleMarkup
            .Parse(content.Body, Language.Find(content.Language) ?? Language.English)
            .MediaUses.Any(use => use.Asset == name);
}
