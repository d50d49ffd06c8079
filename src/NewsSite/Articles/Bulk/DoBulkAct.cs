using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles.Bulk;
using NewsSite.Core.Languages;
using NewsSite.Core.Notices;
using NewsSite.Data;
using NewsSite.Notices;
using NewsSite.Shared;

namespace NewsSite.Articles.Bulk;

/// <summary>Does one thing to many stories, and keeps what is needed to undo it.</summary>
/// <remarks>
/// Each story is a save of its own with its part of the record, so that colleagues need not wait for all of them; when the
/// machine stops in between, those that were done are there to be undone.
/// </remarks>
public sealed class DoBulkAct(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    ReadFacts facts,
    BulkVerbs verbs,
    TellColleagues tell
)
{
    /// <param name="chosen">At most <see cref="BulkAct.MostStories"/>, each as it was seen by whoever decided.</param>
    /// <param name="reason">Of a withdrawal; it is not blank there.</param>
    public async Task<Guid> ExecuteAsync(
        BulkChoice choice,
        IReadOnlyList<ChosenStory> chosen,
        string reason,
        CancellationToken cancel
    )
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(chosen.Count, BulkAct.MostStories, nameof(chosen));
        var act = new BulkAct
        {
            Kind = choice.Kind,
            TargetId = choice.TargetId,
            ById = actor.AccountId!.Value,
            At = clock.GetUtcNow().UtcDateTime,
        };
        db.BulkActs.Add(act);
        await db.SaveChangesAsync(cancel);
        foreach (var story in chosen.DistinctBy(c => c.Id))
        {
            await DoAsync(act.Id, choice, story, reason, cancel);
        }

        await TellOwnerAsync(act, cancel);
        return act.Id;
    }

    /// <summary>Once, however many stories are theirs now.</summary>
    private async Task TellOwnerAsync(BulkAct act, CancellationToken cancel)
    {
        if (
            act is { Kind: BulkKind.Owner, TargetId: { } owner }
            && await db.BulkStories.AnyAsync(s => s.BulkId == act.Id && s.WhyNot.Equals(Phrase.Empty), cancel)
        )
        {
            await tell.ExecuteAsync(
                [owner],
                new(NoticeKind.StoriesHandedOver, "/desk/articles?mine=true", null),
                cancel
            );
            await db.SaveChangesAsync(cancel);
        }
    }

    private async Task DoAsync(
        Guid bulkId,
        BulkChoice choice,
        ChosenStory chosen,
        string reason,
        CancellationToken cancel
    )
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await facts.FindAsync(chosen.Id, cancel) is not { } story)
        {
            return;
        }

        var why =
            actor.WhyNot(choice, story)
            ?? (chosen.Seen == story.Seen(choice.Kind) ? Phrase.Empty : BulkRules.ChangedMeanwhile);
        why = why.IsEmpty ? await verbs.DoAsync(choice, story, reason, cancel) : why;
        var after = !why.IsEmpty ? story : await facts.FindAsync(chosen.Id, cancel);
        db.BulkStories.Add(
            new()
            {
                BulkId = bulkId,
                ArticleId = story.Id,
                Before = story.Standing,
                After = after?.Standing ?? StoryStanding.Unreadable,
                WhyNot = why,
            }
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
