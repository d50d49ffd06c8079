using System.Globalization;
using NewsSite.Core.Articles.Bulk;

namespace NewsSite.Articles.Bulk;

/// <summary>What the desk calls acts on many stories.</summary>
internal static class BulkWords
{
    public static string Stories(int count) =>
        count == 1 ? "1 story" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} stories");

    /// <returns>As a choice in a list.</returns>
    public static string Of(BulkChoice choice) =>
        choice.Kind switch
        {
            BulkKind.Submit => "Submit for review",
            BulkKind.Return => "Return to draft",
            BulkKind.Withdraw => "Withdraw from readers",
            _ => choice.TargetName,
        };

    /// <returns>What stands above the choices of a kind; null for those that stand alone.</returns>
    public static string? GroupOf(BulkKind kind) =>
        kind switch
        {
            BulkKind.Section => "Move to the section",
            BulkKind.Topic => "Add the topic",
            BulkKind.Owner => "Hand to",
            _ => null,
        };

    /// <returns>Such as <c>Move 12 stories to World</c>.</returns>
    public static string Ask(BulkChoice choice, int count) =>
        choice.Kind switch
        {
            BulkKind.Submit => $"Submit {Stories(count)} for review",
            BulkKind.Return => $"Return {Stories(count)} to draft",
            BulkKind.Withdraw => $"Withdraw {Stories(count)} from readers",
            BulkKind.Section => $"Move {Stories(count)} to {choice.TargetName}",
            BulkKind.Topic => $"Add the topic {choice.TargetName} to {Stories(count)}",
            _ => $"Hand {Stories(count)} to {choice.TargetName}",
        };

    /// <returns>Such as <c>12 stories were moved to World.</c></returns>
    public static string Done(BulkChoice choice, int count)
    {
        var what = $"{Stories(count)} {(count == 1 ? "was" : "were")}";
        return choice.Kind switch
        {
            BulkKind.Submit => $"{what} submitted for review.",
            BulkKind.Return => $"{what} returned to draft.",
            BulkKind.Withdraw => $"{what} withdrawn from readers.",
            BulkKind.Section => $"{what} moved to {choice.TargetName}.",
            BulkKind.Topic => $"{what} given the topic {choice.TargetName}.",
            _ => $"{what} handed to {choice.TargetName}.",
        };
    }
}
