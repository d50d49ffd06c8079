using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using NewsSite.Accounts;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Languages;
using NewsSite.Core.Schedules;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Faults;

namespace NewsSite.Schedules;

/// <summary>Does what is due, in order: each act in one transaction with the mark that it is done, so each is done once.</summary>
/// <remarks>
/// What a killed process had not committed is due again; what another process did is not due any more when this one has
/// the lock. Many acts share a transaction, for each commit waits for the disk; but not so many that editors who save
/// meanwhile would notice.
/// </remarks>
public sealed partial class DoDuePlans(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    IEnumerable<IPlannable> plannables,
    PlanLetters letters,
    PlanNews news,
    ILogger<DoDuePlans> log
)
{
    private const int MostAtOnce = 50;
    private const string BeforeAct = "BeforeAct";
    private static readonly TimeSpan LocksFor = TimeSpan.FromMilliseconds(300);

    /// <summary>Does the first of them; the caller asks again while there are more.</summary>
    public async Task ExecuteAsync(CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var begun = Stopwatch.GetTimestamp();
        // Each act has its own savepoint, so those of single saves are not needed besides.
        db.Database.AutoSavepointsEnabled = false;
        var due = await db.PlannedActs.DueAt(Now).Select(p => p.Id).Take(MostAtOnce).ToListAsync(cancel);
        foreach (var id in due.TakeWhile((_, done) => done == 0 || Stopwatch.GetElapsedTime(begun) < LocksFor))
        {
            await DoAsync(id, transaction, cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    private async Task DoAsync(Guid id, IDbContextTransaction transaction, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var plan = await db.PlannedActs.SingleAsync(p => p.Id == id, cancel);
        if (plan.State != PlanState.Waiting)
        {
            // One before it made it pointless.
            return;
        }

        await transaction.CreateSavepointAsync(BeforeAct, cancel);
        var (why, failure) = await TryAsync(plan, cancel);
        if (why is null)
        {
            return;
        }

        await transaction.RollbackToSavepointAsync(BeforeAct, cancel);
        db.ChangeTracker.Clear();
        await NoteAsync(await db.PlannedActs.SingleAsync(p => p.Id == id, cancel), why, failure, cancel);
    }

    /// <returns>Nulls when it is done; else why not, and with what failure when nobody expected one.</returns>
    private async Task<(Phrase? Why, Exception? Failure)> TryAsync(PlannedAct plan, CancellationToken cancel)
    {
        try
        {
            return (await WhyNotAsync(plan, cancel), null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && NotStored.Of(failure) is null)
        {
            return ($"Something went wrong, also after {PlannedAct.MostTries} tries. The log tells what.", failure);
        }
    }

    private async Task<Phrase?> WhyNotAsync(PlannedAct plan, CancellationToken cancel)
    {
        var plannable = plannables.For(plan);
        if (!await BecomePlannerAsync(plan, cancel))
        {
            return $"The account of {plan.PlannedBy}, who planned it, is closed.";
        }

        if (!actor.May(Permission.Edit) || !await plannable.IsInCareAsync(plan, cancel))
        {
            return $"{plan.PlannedBy}, who planned it, may not do this any more.";
        }

        plan.Succeed(Now);
        if (await plannable.ExecuteAsync(plan, cancel) is { Count: > 0 } problems)
        {
            return Phrase.Row(problems.Select(p => p.Message));
        }

        // The planner hears of it from the site.
        actor.BecomeTheSite();
        await news.TellAsync(plan, cancel);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <returns>False when their account is closed.</returns>
    private async Task<bool> BecomePlannerAsync(PlannedAct plan, CancellationToken cancel)
    {
        actor.BecomeTheSite();
        if (plan.PlannedById is not { } id)
        {
            return true;
        }

        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == id, cancel);
        actor.Become(account);
        return account.DisabledAt is null;
    }

    private async Task NoteAsync(PlannedAct plan, Phrase why, Exception? failure, CancellationToken cancel)
    {
        actor.BecomeTheSite();
        if (failure is not null)
        {
            LogFailure(failure, plan.Kind, plan.Id);
        }

        if (failure is null || !plan.PutOff(Now))
        {
            plan.Fail(why, Now);
            var change = new AuditChange(PlanActs.Written(plan.DueAt), "");
            await db.AuditPlanAsync(actor, PlanActs.Failed, plan, Now, change, why.ToString(), cancel);
            await letters.TellAsync(plan, cancel);
        }

        await db.SaveChangesAsync(cancel);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [LoggerMessage(LogLevel.Error, "What was planned could not be done: {Kind} {Id}")]
    private partial void LogFailure(Exception failure, PlannedKind kind, Guid id);
}
