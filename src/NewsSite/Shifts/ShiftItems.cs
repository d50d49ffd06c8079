using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Articles.Desk;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Schedules;
using NewsSite.Core.Shifts;
using NewsSite.Data;
using NewsSite.Schedules;
using NewsSite.Shared;
using NewsSite.Shared.Words;
using NewsSite.Tasks;

namespace NewsSite.Shifts;

/// <summary>Tells what the things of a shift are, as far as they are the actor's to see.</summary>
public sealed class ShiftItems(NewsDb db, CurrentActor actor, PlanClock clock)
{
    /// <returns>In the order that was given.</returns>
    public async Task<IReadOnlyList<ShiftItem>> TellAsync(
        IReadOnlyList<(HandedKind Kind, Guid Id)> things,
        CancellationToken cancel
    )
    {
        List<Guid> Ids(HandedKind kind) => [.. things.Where(t => t.Kind == kind).Select(t => t.Id)];
        var plans = await PlansAsync(Ids(HandedKind.Plan), cancel);
        var tasks = await TasksAsync(Ids(HandedKind.Task), cancel);
        var stories = await StoriesAsync(
            [
                .. Ids(HandedKind.Review),
                .. Ids(HandedKind.Story),
                .. plans.Values.Select(p => p.ArticleId).OfType<Guid>(),
            ],
            cancel
        );
        return
        [
            .. things.Select(t =>
                t.Kind switch
                {
                    HandedKind.Task => tasks.GetValueOrDefault(t.Id) ?? Hidden(t.Kind, t.Id),
                    HandedKind.Plan => plans.TryGetValue(t.Id, out var plan) ? Of(plan, stories) : Hidden(t.Kind, t.Id),
                    _ => stories.TryGetValue(t.Id, out var story)
                        ? new(
                            t.Kind,
                            t.Id,
                            story.Headline,
                            $"/desk/articles/{t.Id}",
                            DeskWords.Say(StateWords.Of(story.State))
                        )
                        : Hidden(t.Kind, t.Id),
                }
            ),
        ];
    }

    private static ShiftItem Hidden(HandedKind kind, Guid id) => new(kind, id, null, "", "");

    private ShiftItem Of(PlannedAct plan, Dictionary<Guid, (string Headline, ArticleState State)> stories) =>
        new(
            HandedKind.Plan,
            plan.Id,
            DeskWords.Say(Title(plan, stories)),
            $"/desk/schedule/{plan.Id}",
            clock.Words(plan.DueAt, plan.Zone)
        );

    private static Phrase Title(PlannedAct plan, Dictionary<Guid, (string Headline, ArticleState State)> stories) =>
        plan.Details.BannerText is { } words ? (Phrase)$"{PlanWords.Of(plan.Kind)}: {words}"
        : plan.ArticleId is { } id && stories.TryGetValue(id, out var story)
            ? (Phrase)$"{PlanWords.Of(plan.Kind)}: {story.Headline}"
        : (Phrase)$"{PlanWords.Of(plan.Kind)}: a story";

    private Task<Dictionary<Guid, PlannedAct>> PlansAsync(List<Guid> ids, CancellationToken cancel) =>
        db.PlansVisibleTo(actor).AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);

    private async Task<Dictionary<Guid, ShiftItem>> TasksAsync(List<Guid> ids, CancellationToken cancel)
    {
        var tasks = await db.TasksVisibleTo(actor).AsNoTracking().Where(t => ids.Contains(t.Id)).ToListAsync(cancel);
        return tasks.ToDictionary(
            t => t.Id,
            t => new ShiftItem(HandedKind.Task, t.Id, t.Text, $"/desk/tasks#task-{t.Id}", DeskWords.Say(TaskRow.Due(t)))
        );
    }

    private async Task<Dictionary<Guid, (string Headline, ArticleState State)>> StoriesAsync(
        List<Guid> ids,
        CancellationToken cancel
    )
    {
        var found = await db.ArticlesVisibleTo(actor)
            .Where(a => ids.Contains(a.Id))
            .Join(
                db.Revisions,
                a => new { a.Id, Number = a.LatestNumber },
                r => new { Id = r.ArticleId, r.Number },
                (a, r) =>
                    new
                    {
                        a.Id,
                        a.State,
                        r.Content.Headline,
                    }
            )
            .ToListAsync(cancel);
        return found.ToDictionary(f => f.Id, f => (HeadlineWords.Of(f.Headline), f.State));
    }
}
