using NewsSite.Core.Languages;
using NewsSite.Core.Notices;

namespace NewsSite.Notices;

/// <summary>What the desk calls notices.</summary>
public static class NoticeWords
{
    /// <param name="by">Name of whoever caused it, as text or markup.</param>
    /// <returns>Without a full stop.</returns>
    public static Phrase Sentence(NoticeKind kind, object by) =>
        kind switch
        {
            NoticeKind.Mentioned => (Phrase)$"{by} mentioned you in a note",
            NoticeKind.Noted => (Phrase)$"{by} wrote a note on a story of yours",
            NoticeKind.Replied => (Phrase)$"{by} answered a note",
            NoticeKind.Resolved => (Phrase)$"{by} settled a note of yours",
            NoticeKind.Suggested => (Phrase)$"{by} suggests other words",
            NoticeKind.SuggestionDecided => (Phrase)$"{by} decided on a suggestion of yours",
            NoticeKind.ReviewAsked => (Phrase)$"{by} asks for a second pair of eyes",
            NoticeKind.Approved => (Phrase)$"{by} approved a story",
            NoticeKind.Returned => (Phrase)$"{by} returned a story to be mended",
            NoticeKind.PlanEnded => (Phrase)$"{by} came to what you had planned",
            NoticeKind.TaskGiven => (Phrase)$"{by} gave you a task",
            NoticeKind.TaskDone => (Phrase)$"{by} did a task that you gave",
            NoticeKind.StoriesHandedOver => (Phrase)$"{by} handed stories over to you",
            NoticeKind.ShiftHandedOver => (Phrase)$"{by} handed a shift over to you",
            NoticeKind.OriginalChanged => (Phrase)$"{by} changed the original of a translation of yours",
            _ => (Phrase)$"{by} did something",
        };

    public static Phrase Of(NoticeGroup group) =>
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
