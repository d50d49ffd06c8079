using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Translations;

/// <summary>Finds the story that somebody means by its address, here or at the desk, or by words of its headline.</summary>
public sealed class FindStory(NewsDb db, CurrentActor actor)
{
    private static readonly Problem Unknown = new(
        "translation.story-unknown",
        "No such story is known here. Copy its address from the browser, or write words of its headline.",
        "Address"
    );

    private static readonly Problem Many = new(
        "translation.story-many",
        "Several stories have these words. Write more of the headline, or copy the address.",
        "Address"
    );

    /// <returns>Either the id of a story that the actor may read, or what is wrong.</returns>
    public async Task<(Guid? Id, Problem? Problem)> ExecuteAsync(string? typed, CancellationToken cancel)
    {
        var text = typed?.Trim() ?? "";
        var found =
            StoryAddress.Find(text) is { } address ? await AtAsync(address, cancel)
            : text.Length > 0 ? await WithWordsAsync(text, cancel)
            : [];
        return found switch
        {
            [var one] => (one, null),
            [] => (null, Unknown),
            _ => (null, Many),
        };
    }

    private IQueryable<Article> Readable => db.ArticlesReadableBy(actor);

    private Task<List<Guid>> AtAsync(StoryAddress address, CancellationToken cancel) =>
        Readable
            .Where(a =>
                a.Id == address.ArticleId
                || db.ArticleAddresses.Any(d =>
                    d.ArticleId == a.Id && d.Language == address.Language && d.Slug == address.Slug
                )
            )
            .OrderBy(a => a.Id)
            .Select(a => a.Id)
            .Take(2)
            .ToListAsync(cancel);

    private Task<List<Guid>> WithWordsAsync(string text, CancellationToken cancel)
    {
        var pattern = LikePattern.Containing(text);
        // Words that the actor may not read are not searched: those of a live story that they do not see are what readers have.
        var visible = db.ArticlesVisibleTo(actor);
        return db
            .Articles.Where(a =>
                visible.Any(v => v.Id == a.Id)
                    && db.Revisions.Any(r =>
                        r.ArticleId == a.Id
                        && r.Number == a.LatestNumber
                        && EF.Functions.Like(r.Content.Headline, pattern, LikePattern.Escape)
                    )
                || db.PublishedArticles.Any(p =>
                    p.ArticleId == a.Id && EF.Functions.Like(p.Headline, pattern, LikePattern.Escape)
                )
            )
            .OrderBy(a => a.Id)
            .Select(a => a.Id)
            .Take(2)
            .ToListAsync(cancel);
    }
}
