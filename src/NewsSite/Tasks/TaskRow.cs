using System.Globalization;
using NewsSite.Core.Tasks;

namespace NewsSite.Tasks;

/// <summary>A task as lists show it.</summary>
/// <param name="For">Null for anyone.</param>
/// <param name="DoneBy">Null while it is open.</param>
/// <param name="Headline">Null where it is about no one story, or about one that is not this person's to see.</param>
public sealed record TaskRow(NewsroomTask Task, string? For, string By, string? DoneBy, string? Headline)
{
    public string DueWords => Due(Task);

    /// <returns>Such as <c>due Tue 1 Dec 2026</c>; empty for no day.</returns>
    public static string Due(NewsroomTask task) =>
        task.DueOn is { } day ? day.ToString("'due' ddd d MMM yyyy", CultureInfo.InvariantCulture) : "";
}

/// <summary>A story whose review was asked of someone.</summary>
/// <param name="By">Who asked; null for the site itself.</param>
/// <param name="At">UTC.</param>
public sealed record ReviewRow(Guid ArticleId, string Headline, string? By, DateTime At);
