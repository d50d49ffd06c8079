using NewsSite.Core.Notices;

namespace NewsSite.Notices;

/// <summary>What the desk calls notices.</summary>
public static class NoticeWords
{
    /// <param name="by">Name of whoever caused it.</param>
    /// <returns>Without a full stop.</returns>
    public static string Sentence(NoticeKind kind, string by) => $"{by} {Did(kind)}";

    /// <returns>What follows the name of whoever caused it.</returns>
    public static string Did(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.Mentioned => "mentioned you in a note",
            NoticeKind.Noted => "wrote a note on a story of yours",
            NoticeKind.Replied => "answered a note",
            NoticeKind.Resolved => "settled a note of yours",
            NoticeKind.Suggested => "suggests other words",
            NoticeKind.SuggestionDecided => "decided on a suggestion of yours",
            NoticeKind.ReviewAsked => "asks for a second pair of eyes",
            NoticeKind.Approved => "approved a story",
            NoticeKind.Returned => "returned a story to be mended",
            NoticeKind.PlanEnded => "came to what you had planned",
            NoticeKind.TaskGiven => "gave you a task",
            NoticeKind.TaskDone => "did a task that you gave",
            NoticeKind.StoriesHandedOver => "handed stories over to you",
            NoticeKind.ShiftHandedOver => "handed a shift over to you",
            NoticeKind.OriginalChanged => "changed the original of a translation of yours",
            _ => "did something",
        };

    public static string Of(NoticeGroup group) =>
        group switch
        {
            NoticeGroup.Mentions => "Mentions and answers",
            NoticeGroup.Reviews => "Reviews asked of you, and suggestions",
            NoticeGroup.Approvals => "Approvals and returned stories",
            NoticeGroup.Schedules => "What you planned and the site has done",
            NoticeGroup.Translations => "Translations whose original was changed",
            _ => "Tasks and hand-overs",
        };
}
