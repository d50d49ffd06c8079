using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Versions;

internal static class VersionMarks
{
    /// <summary>Makes a revision one that the history is told by. Saved by the caller.</summary>
    public static void MarkVersion(
        this NewsDb db,
        Article article,
        int number,
        VersionKind kind,
        CurrentActor actor,
        DateTime now
    ) =>
        db.VersionMarks.Add(
            new()
            {
                ArticleId = article.Id,
                Number = number,
                Kind = kind,
                AccountId = actor.AccountId,
                At = now,
            }
        );

    /// <summary>Nobody answers for the words any more that were approved last. Saved by the caller.</summary>
    public static async Task TakeApprovalBackAsync(this NewsDb db, Article article, CancellationToken cancel)
    {
        var last = await db
            .VersionMarks.Where(m => m.ArticleId == article.Id && m.Kind == VersionKind.Approved)
            .OrderByDescending(m => m.Number)
            .FirstAsync(cancel);
        db.VersionMarks.Remove(last);
    }
}
