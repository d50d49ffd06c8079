namespace NewsSite.Core.Notices;

/// <summary>Kinds of notices that a person has by mail too, or on the desk alone.</summary>
public enum NoticeGroup
{
    Mentions,
    Reviews,
    Approvals,
    Schedules,
    Tasks,
    Translations,
}

public static class NoticeGroups
{
    public static NoticeGroup Of(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.ReviewAsked or NoticeKind.Suggested => NoticeGroup.Reviews,
            NoticeKind.Approved or NoticeKind.Returned or NoticeKind.SuggestionDecided => NoticeGroup.Approvals,
            NoticeKind.PlanEnded => NoticeGroup.Schedules,
            NoticeKind.TaskGiven or NoticeKind.TaskDone or NoticeKind.StoriesHandedOver or NoticeKind.ShiftHandedOver =>
                NoticeGroup.Tasks,
            NoticeKind.OriginalChanged => NoticeGroup.Translations,
            _ => NoticeGroup.Mentions,
        };

    /// <summary>Until they choose: what waits for them comes by mail too, what went as planned does not.</summary>
    public static bool IsMailedByDefault(NoticeGroup group) => group != NoticeGroup.Schedules;
}
