using NewsSite.Core.Languages;
using NewsSite.Core.Tasks;
using NewsSite.Shared;

namespace NewsSite.Tasks;

/// <summary>A task as lists show it.</summary>
/// <param name="For">Null for anyone.</param>
/// <param name="DoneBy">Null while it is open.</param>
/// <param name="Headline">Null where it is about no one story, or about one that is not this person's to see.</param>
public sealed record TaskRow(NewsroomTask Task, string? For, string By, string? DoneBy, string? Headline)
{
    public Phrase DueWords => Due(Task);

    /// <returns>Such as <c>due Tue 1 Dec 2026</c>; empty for no day.</returns>
    public static Phrase Due(NewsroomTask task) =>
        task.DueOn is { } day
            ? (Phrase)$"due {NewsroomTime.Day(day.ToDateTime(TimeOnly.MinValue), withYear: true)}"
            : Phrase.Empty;
}

/// <summary>A story whose review was asked of someone.</summary>
/// <param name="By">Who asked; null for the site itself.</param>
/// <param name="At">UTC.</param>
public sealed record ReviewRow(Guid ArticleId, string Headline, string? By, DateTime At);
