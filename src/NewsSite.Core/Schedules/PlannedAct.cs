using NewsSite.Core.Languages;

namespace NewsSite.Core.Schedules;

/// <summary>Something that the site does by itself when its moment comes, in the name of whoever planned it.</summary>
/// <remarks>Times are UTC.</remarks>
public sealed class PlannedAct
{
    /// <summary>After that many unexpected failures nobody believes in another try.</summary>
    public const int MostTries = 5;

    /// <summary>From when on a plan that waits is loud.</summary>
    public static readonly TimeSpan OverdueAfter = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan TriesAgainAfter = TimeSpan.FromSeconds(5);

    private PlannedAct() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public PlannedKind Kind { get; private set; }

    /// <summary>The story it is about; null for a banner that leads to none.</summary>
    public Guid? ArticleId { get; private set; }
    public PlanDetails Details { get; private set; } = PlanDetails.None;
    public DateTime DueAt { get; private set; }

    /// <summary>IANA zone on whose clock the moment was named.</summary>
    public string Zone { get; private set; } = "";

    /// <summary>As in <see cref="PlannedTime.Typed"/>.</summary>
    public string Typed { get; private set; } = "";

    /// <summary>Account that set the moment, and answers for it; null for the site itself.</summary>
    public Guid? PlannedById { get; private set; }
    public string PlannedBy { get; private set; } = "";
    public DateTime PlannedAt { get; private set; }
    public PlanState State { get; private set; }

    /// <summary>Not before; later than <see cref="DueAt"/> after a try that failed.</summary>
    public DateTime TryAt { get; private set; }
    public int Tries { get; private set; }
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why it failed or was given up; else empty.</summary>
    public Phrase Outcome { get; private set; } = Phrase.Empty;

    /// <summary>Whether it may still be done: its moment is to come, or somebody has to decide.</summary>
    public bool IsOpen => State is PlanState.Waiting or PlanState.Failed;

    /// <summary>Whether it gives readers words.</summary>
    public bool IsPublication => Kind is PlannedKind.Publish or PlannedKind.Update;

    public bool IsOverdueAt(DateTime now) => State == PlanState.Waiting && DueAt <= now - OverdueAfter;

    public static PlannedAct Plan(
        PlannedKind kind,
        Guid? articleId,
        PlanDetails details,
        PlannedTime time,
        Guid? plannedById,
        string plannedBy,
        DateTime now
    )
    {
        var plan = new PlannedAct
        {
            Kind = kind,
            ArticleId = articleId,
            Details = details,
        };
        plan.SetTime(time, plannedById, plannedBy, now);
        return plan;
    }

    /// <summary>As if planned anew: by whoever does it now.</summary>
    public void Replan(
        PlannedKind kind,
        PlanDetails details,
        PlannedTime time,
        Guid? plannedById,
        string plannedBy,
        DateTime now
    )
    {
        (Kind, Details) = (kind, details);
        SetTime(time, plannedById, plannedBy, now);
    }

    /// <summary>Somebody else answers for it from now on; its moment stays.</summary>
    public void HandTo(Guid? plannerId, string planner) => (PlannedById, PlannedBy) = (plannerId, planner);

    public void Succeed(DateTime now) => End(PlanState.Done, Phrase.Empty, now);

    public void Fail(Phrase why, DateTime now) => End(PlanState.Failed, why, now);

    public void GiveUp(Phrase why, DateTime now) => End(PlanState.GivenUp, why, now);

    /// <summary>Notes a failure that another try may get round.</summary>
    /// <returns>False when there were enough tries.</returns>
    public bool PutOff(DateTime now)
    {
        Tries++;
        TryAt = now + (TriesAgainAfter * Tries);
        return Tries < MostTries;
    }

    private void SetTime(PlannedTime time, Guid? plannedById, string plannedBy, DateTime now)
    {
        (DueAt, Zone, Typed) = (time.DueAt, time.Zone, time.Typed);
        (PlannedById, PlannedBy, PlannedAt) = (plannedById, plannedBy, now);
        (State, EndedAt, Outcome) = (PlanState.Waiting, null, Phrase.Empty);
        (TryAt, Tries) = (time.DueAt, 0);
    }

    private void End(PlanState state, Phrase outcome, DateTime now) =>
        (State, Outcome, EndedAt) = (state, outcome, now);
}
