using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Search.Engines;

namespace NewsSite.Search;

/// <summary>Keeps the full-text table in step with <see cref="PublishedArticle"/>, inside the save that changes it.</summary>
/// <remarks>
/// The store itself removes the row of a story that is no longer published, however it went.
/// Bulk updates that pass the change tracker by (ExecuteUpdate) are not seen here.
/// </remarks>
internal sealed class SearchIndex
{
    private readonly NewsDb _db;
    private readonly List<PublishedArticle> _articles;
    private readonly List<PublishedText> _texts;

    private SearchIndex(NewsDb db)
    {
        _db = db;
        _articles = ChangedIn<PublishedArticle>(db);
        _texts = ChangedIn<PublishedText>(db);
    }

    /// <returns>What a save is about to change; null when search has nothing to do with it.</returns>
    public static SearchIndex? ChangesIn(NewsDb db)
    {
        var changes = new SearchIndex(db);
        return changes._articles.Count + changes._texts.Count > 0 ? changes : null;
    }

    /// <summary>One statement per story; to be asked for after the save, when new stories have their numbers.</summary>
    public IEnumerable<FormattableString> Statements() =>
        _articles
            .Select(a => a.Id)
            .Union(_texts.Select(t => t.PublishedArticleId))
            .Select(id => SearchEngine.Of(_db).Row(_db.Find<PublishedArticle>(id)!, _db.Find<PublishedText>(id)!));

    private static List<T> ChangedIn<T>(NewsDb db)
        where T : class =>
        [
            .. db
                .ChangeTracker.Entries<T>()
                .Where(e => e.State is EntityState.Added or EntityState.Modified)
                .Select(e => e.Entity),
        ];
}
