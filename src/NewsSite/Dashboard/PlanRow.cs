using NewsSite.Core.Languages;
using NewsSite.Core.Schedules;
using NewsSite.Schedules;
using NewsSite.Shared.Words;

namespace NewsSite.Dashboard;

/// <summary>A plan as lists show it.</summary>
/// <param name="Headline">Of the latest words of its story; null for a banner that leads to none.</param>
/// <param name="PlannerIsClosed">Whether it will fail because the account of whoever planned it is closed.</param>
public sealed record PlanRow(PlannedAct Plan, string? Headline, bool PlannerIsClosed)
{
    /// <summary>What it is about, in the words of the newsroom.</summary>
    public string Title =>
        Plan.Kind == PlannedKind.Banner ? Plan.Details.BannerText ?? ""
        : string.IsNullOrWhiteSpace(Headline) ? DeskWords.Say("Untitled")
        : Headline;

    public Phrase Kind => PlanWords.Of(Plan.Kind);

    /// <summary>Where one goes on with it.</summary>
    public string Address =>
        Plan.Kind == PlannedKind.Banner ? "/desk/breaking" : $"/desk/articles/{Plan.ArticleId}/publish";

    public bool CanBeTakenUpAt(DateTime now) => Plan.State == PlanState.GivenUp && Plan.DueAt > now;
}
