using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Media;
using NewsSite.Data;

namespace NewsSite.Media.Library;

/// <summary>What of the library is asked for.</summary>
/// <param name="Words">Each must occur in a name, a caption, a credit or an alt text.</param>
public sealed record MediaFilter(
    MediaKind? Kind = null,
    string? Words = null,
    bool MissingAlt = false,
    bool MissingCredit = false,
    bool Unused = false
)
{
    private const int MostWords = 8;

    /// <summary>Newest first.</summary>
    public IQueryable<MediaAsset> Of(NewsDb db)
    {
        var assets = db.MediaAssets.AsNoTracking();
        assets = Kind is null ? assets : assets.Where(a => a.Kind == Kind);
        assets = MissingAlt ? assets.Where(a => a.Kind == MediaKind.Picture && a.Alt == "" && !a.Decorative) : assets;
        assets = MissingCredit ? assets.Where(a => a.Credit == "") : assets;
        assets = Unused ? OnlyUnused(db, assets) : assets;
        foreach (var word in (Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            assets = With(assets, word);
        }

        return assets.OrderByDescending(a => a.CreatedAt).ThenByDescending(a => a.Id);
    }

    /// <remarks>SQLite folds case in ASCII only, so a word is looked for as typed, in small letters and with a capital.</remarks>
    private static IQueryable<MediaAsset> With(IQueryable<MediaAsset> assets, string word)
    {
        var (small, capital) = (word.ToLowerInvariant(), Capitalised(word));
        return assets.Where(a =>
            a.Name.Contains(small)
            || (a.Caption + " " + a.Credit + " " + a.Alt + " " + a.OriginalFileName).Contains(word)
            || (a.Caption + " " + a.Credit + " " + a.Alt + " " + a.OriginalFileName).Contains(small)
            || (a.Caption + " " + a.Credit + " " + a.Alt + " " + a.OriginalFileName).Contains(capital)
        );
    }

    /// <summary>Not before readers, not a poster, and not named by a story that is still being worked on.</summary>
    private static IQueryable<MediaAsset> OnlyUnused(NewsDb db, IQueryable<MediaAsset> assets)
    {
        var working =
            from article in db.Articles
            where article.State != ArticleState.Published || article.LatestNumber > article.LiveNumber
            join revision in db.Revisions
                on new { ArticleId = article.Id, Number = article.LatestNumber } equals new
                {
                    revision.ArticleId,
                    revision.Number,
                }
            select revision.Content;
        return assets.Where(a =>
            !db.PublishedMedia.Any(m => m.AssetId == a.Id)
            && !db.MediaAssets.Any(other => other.PosterId == a.Id)
            && !working.Any(c => c.Body.Contains(a.Name) || ((string)(object)c.Lead!).Contains("\"" + a.Name + "\""))
        );
    }

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();
}
