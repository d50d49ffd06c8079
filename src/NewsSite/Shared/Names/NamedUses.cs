using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Languages;
using NewsSite.Data;

namespace NewsSite.Shared.Names;

/// <summary>The stories that name an entry: in what readers see, what is scheduled, or what is being written.</summary>
/// <param name="First">The latest few.</param>
public sealed record NamedUses(IReadOnlyList<NamedUse> First, int Total)
{
    public Phrase Sentence =>
        Phrase.Counted(
            Total,
            $"One story uses it: “{First[0].Headline}”. Change that story first.",
            $"{Total} stories use it, such as “{First[0].Headline}”. Change those stories first."
        );
}

public sealed record NamedUse(Guid ArticleId, string Headline);

public static class NamedUsesQuery
{
    private const int Shown = 10;

    /// <summary>Old revisions do not count: a story may have left its section long ago.</summary>
    /// <param name="id">Of a section, topic, person or service.</param>
    public static async Task<NamedUses> UsesOfAsync(this NewsDb db, Guid id, CancellationToken cancel)
    {
        // Topics and credits are kept as JSON text, in which an id stands as it is written here.
        var written = $"%{id}%";
        var stories =
            from article in db.Articles
            where
                db.Revisions.Any(r =>
                    r.ArticleId == article.Id
                    && (
                        r.Number == article.LatestNumber
                        || r.Number == article.LiveNumber
                        || r.Number == article.ScheduledNumber
                    )
                    && (
                        r.Content.SectionId == id
                        || EF.Functions.Like((string)(object)r.Content.TopicIds, written)
                        || EF.Functions.Like((string)(object)r.Content.Credits, written)
                    )
                )
            join latest in db.Revisions
                on new { article.Id, Number = article.LatestNumber } equals new { Id = latest.ArticleId, latest.Number }
            orderby article.ChangedAt descending
            select new NamedUse(article.Id, latest.Content.Headline);
        var first = await stories.Take(Shown).ToListAsync(cancel);
        return new(first, first.Count < Shown ? first.Count : await stories.CountAsync(cancel));
    }
}
