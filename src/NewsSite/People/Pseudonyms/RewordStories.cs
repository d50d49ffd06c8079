using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Articles.Translations;
using NewsSite.Core.Articles;
using NewsSite.Core.People;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.People.Pseudonyms;

/// <summary>Puts a name in the place of another in what readers have of every story, and in what they may get.</summary>
/// <remarks>Earlier revisions keep the words they were saved with: the desk alone sees them, so links to those that have the name end.</remarks>
public sealed class RewordStories(
    NewsDb db,
    PublishedArticleWriter writer,
    FollowRewording translations,
    CurrentActor actor
)
{
    /// <summary>Saved by the caller.</summary>
    /// <returns>How many stories have other words or another byline now.</returns>
    internal async Task<int> ExecuteAsync(Guid personId, NameInText name, DateTime now, CancellationToken cancel)
    {
        var changed = 0;
        foreach (var id in await ConcernedAsync(personId, name, cancel))
        {
            changed += await RewordAsync(id, name, now, cancel) ? 1 : 0;
        }

        await EndSharesAsync(name, now, cancel);
        return changed;
    }

    private async Task EndSharesAsync(NameInText name, DateTime now, CancellationToken cancel)
    {
        foreach (
            var link in await db.ShareLinks.Where(l => l.WithdrawnAt == null && l.EndsAt > now).ToListAsync(cancel)
        )
        {
            var shown = (await db.RevisionAsync(link.ArticleId, link.Number, cancel)).Content;
            if (!Reworded(shown, name).SaysTheSameAs(shown))
            {
                link.Withdraw(now);
            }
        }
    }

    private async Task<List<Guid>> ConcernedAsync(Guid personId, NameInText name, CancellationToken cancel)
    {
        var credited = await db
            .PublishedArticles.Where(p => p.Credits.Any(c => c.PersonId == personId))
            .Select(p => p.ArticleId)
            .ToListAsync(cancel);
        var found = new HashSet<Guid>(credited);
        foreach (var sought in name.Sought)
        {
            // Spaces between the words may be of any kind and number.
            var pattern = LikePattern.Containing(sought).Replace(' ', '%');
            var naming = db.Revisions.Where(r =>
                EF.Functions.Like(r.Content.Body, pattern, LikePattern.Escape)
                || EF.Functions.Like(r.Content.Headline, pattern, LikePattern.Escape)
                || EF.Functions.Like(r.Content.ShortHeadline, pattern, LikePattern.Escape)
                || EF.Functions.Like(r.Content.Standfirst, pattern, LikePattern.Escape)
            );
            found.UnionWith(
                await db
                    .Articles.Where(a =>
                        naming.Any(r =>
                            r.ArticleId == a.Id
                            && (r.Number == a.LatestNumber || r.Number == a.LiveNumber || r.Number == a.ScheduledNumber)
                        )
                    )
                    .Select(a => a.Id)
                    .ToListAsync(cancel)
            );
        }

        found.UnionWith(await WithLeadNamingAsync(name, cancel));
        return [.. found];
    }

    /// <summary>The store keeps a lead as one value, which only we can read.</summary>
    private async Task<IReadOnlyList<Guid>> WithLeadNamingAsync(NameInText name, CancellationToken cancel)
    {
        var leads = await db
            .Revisions.AsNoTracking()
            .Where(r =>
                r.Content.Lead != null
                && db.Articles.Any(a =>
                    a.Id == r.ArticleId
                    && (r.Number == a.LatestNumber || r.Number == a.LiveNumber || r.Number == a.ScheduledNumber)
                )
            )
            .Select(r => new { r.ArticleId, r.Content.Lead })
            .ToListAsync(cancel);
        return [.. leads.Where(l => Reworded(l.Lead!, name) != l.Lead).Select(l => l.ArticleId)];
    }

    private async Task<bool> RewordAsync(Guid id, NameInText name, DateTime now, CancellationToken cancel)
    {
        var article = await db.Articles.SingleAsync(a => a.Id == id, cancel);
        var followed = article.NumberToTranslate;
        var before = new Dictionary<int, Revision>();
        foreach (var number in article.WordsInUse)
        {
            before[number] = await db.RevisionAsync(id, number, cancel);
        }

        var made = article.Reword(before, content => Reworded(content, name), actor.AccountId, now);
        db.Revisions.AddRange(made);
        if (made.FirstOrDefault(r => r.Number == article.NumberToTranslate) is { } reworded)
        {
            await translations.ExecuteAsync(before[followed], reworded, cancel);
        }

        if (article.LiveNumber is not { } live)
        {
            return made.Count > 0;
        }

        // The byline is not in the words: it is written anew in any case.
        var content = made.FirstOrDefault(r => r.Number == live)?.Content ?? before[live].Content;
        var slug = await db.PublishedArticles.Where(p => p.ArticleId == id).Select(p => p.Slug).SingleAsync(cancel);
        await writer.WriteAsync(article, content, slug, cancel);
        return true;
    }

    private static ArticleContent Reworded(ArticleContent content, NameInText name) =>
        content with
        {
            Headline = name.Replace(content.Headline),
            ShortHeadline = name.Replace(content.ShortHeadline),
            Standfirst = name.Replace(content.Standfirst),
            Body = name.Replace(content.Body),
            Lead = content.Lead is { } lead ? Reworded(lead, name) : null,
        };

    private static LeadMedia Reworded(LeadMedia lead, NameInText name) =>
        lead with
        {
            Alt = name.Replace(lead.Alt),
            Caption = name.Replace(lead.Caption),
            Credit = name.Replace(lead.Credit),
        };
}
