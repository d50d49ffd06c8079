using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Banners;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Banners;

/// <summary>Shows a breaking-news line to readers, from now on.</summary>
public sealed class RaiseBanner(NewsDb db, TimeProvider clock, CurrentActor actor, IOptions<NewsroomOptions> newsroom)
{
    /// <returns>Empty when shown. Otherwise what must be mended first; nothing was changed.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(BannerDraft draft, CancellationToken cancel)
    {
        actor.Require(Permission.Edit);
        if (await FindProblemsAsync(draft, cancel) is { Count: > 0 } problems)
        {
            return problems;
        }

        Stage(draft, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return [];
    }

    /// <summary>Everything in the way of showing it, without showing it.</summary>
    public async Task<IReadOnlyList<Problem>> FindProblemsAsync(BannerDraft draft, CancellationToken cancel)
    {
        var problems = ProblemsOf(draft).ToList();
        if (draft.ArticleId is { } id && !await db.PublishedArticles.AnyAsync(a => a.ArticleId == id, cancel))
        {
            problems.Add(
                new Problem("banner.story-not-published", "Choose a story that readers can open.", "ArticleId")
            );
        }

        if (!await db.CoversAsync(actor.Limits, draft.ArticleId, draft.Languages, cancel))
        {
            problems.Add(
                new Problem(
                    "banner.outside-limits",
                    "Choose a story and languages of the part of the paper that you edit.",
                    "ArticleId"
                )
            );
        }

        return problems;
    }

    /// <summary>What is wrong with the banner by itself, wherever it leads.</summary>
    public IReadOnlyList<Problem> ProblemsOf(BannerDraft draft) =>
        [.. BannerRules.Find(draft, [.. newsroom.Value.Languages.Select(l => l.Tag)])];

    /// <summary>Adds the banner to a save under way, such as the one that publishes its story.</summary>
    /// <returns>Empty when added. Otherwise what must be mended first; nothing was added.</returns>
    public IReadOnlyList<Problem> Stage(BannerDraft draft, DateTime now)
    {
        if (ProblemsOf(draft) is { Count: > 0 } problems)
        {
            return problems;
        }

        var banner = new Banner
        {
            Text = draft.TidyText,
            ArticleId = draft.ArticleId,
            Languages = draft.Languages,
            StartsAt = now,
            EndsAt = now + draft.Lasts,
            RaisedById = actor.AccountId,
        };
        db.Banners.Add(banner);
        db.Raise(new BannerChanged(banner.Id, now));
        db.Audit(actor, BannerActs.Raised, banner.Id, now, new AuditChange("", banner.Text), banner.Text);
        return [];
    }
}
