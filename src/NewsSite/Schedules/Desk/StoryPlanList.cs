using NewsSite.Core.Schedules;

namespace NewsSite.Schedules.Desk;

/// <summary>What is planned for one story, as its pages tell it.</summary>
public sealed record StoryPlanList(PlanClock Clock, IReadOnlyList<PlannedAct> Plans, bool MayMove);
