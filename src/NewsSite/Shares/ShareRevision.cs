using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Links;
using NewsSite.Articles;
using NewsSite.Core.Shared;
using NewsSite.Core.Sharing;
using NewsSite.Core.Signs;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Shares;

/// <summary>Makes a link by which someone without an account reads one revision, for some days.</summary>
public sealed class ShareRevision(NewsDb db, TimeProvider clock, CurrentActor actor, SiteAddress address)
{
    /// <param name="days">From 1 to <see cref="ShareLink.MostDays"/>.</param>
    /// <returns>Null when there is no such revision, or the story is not this person's to change.</returns>
    public async Task<ShareOutcome?> ExecuteAsync(
        Guid articleId,
        int number,
        string forWhom,
        int days,
        CancellationToken cancel
    )
    {
        if (
            actor.AccountId is not { } maker
            || !await db.ArticlesEditableBy(actor).AnyAsync(a => a.Id == articleId, cancel)
            || !await db.Revisions.AnyAsync(r => r.ArticleId == articleId && r.Number == number, cancel)
        )
        {
            return null;
        }

        forWhom = forWhom.Trim();
        if (Problems(forWhom, days) is { Count: > 0 } problems)
        {
            return new(problems, "", default);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var token = LinkToken.New();
        var link = new ShareLink
        {
            ArticleId = articleId,
            Number = number,
            TokenDigest = LinkToken.DigestOf(token),
            ForWhom = forWhom,
            MadeById = maker,
            MadeAt = now,
            EndsAt = now.AddDays(days),
        };
        db.ShareLinks.Add(link);
        db.Audit(actor, ShareActs.Made, articleId, now, $"Revision {number} for {forWhom}, until {link.EndsAt:u}");
        await db.SaveChangesAsync(cancel);
        return new([], address.Of($"/shared/{token}"), link.EndsAt);
    }

    private static List<Problem> Problems(string forWhom, int days)
    {
        var problems = new List<Problem>();
        if (forWhom.Length is 0 or > ShareLink.ForWhomMaxLength)
        {
            problems.Add(
                new(
                    "share.for-whom",
                    $"Say for whom it is, in at most {ShareLink.ForWhomMaxLength} characters.",
                    "ForWhom"
                )
            );
        }
        else if (NameSigns.ProblemOf(forWhom, "visitor", "ForWhom") is { } signs)
        {
            problems.Add(signs);
        }

        if (days is < 1 or > ShareLink.MostDays)
        {
            problems.Add(new("share.days", $"Choose from 1 to {ShareLink.MostDays} days.", "Days"));
        }

        return problems;
    }
}

/// <param name="Problems">Empty when the link was made.</param>
/// <param name="Link">Full address, shown once and kept nowhere.</param>
/// <param name="EndsAt">UTC.</param>
public sealed record ShareOutcome(IReadOnlyList<Problem> Problems, string Link, DateTime EndsAt);
