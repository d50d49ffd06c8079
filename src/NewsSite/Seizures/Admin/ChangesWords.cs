using NewsSite.Core.Audit;

namespace NewsSite.Seizures.Admin;

internal static class ChangesWords
{
    /// <summary>Such as <c>3 saves, published, withdrawn</c>.</summary>
    public static string Of(StoryChange story) => string.Join(", ", new[]
            {
                story.Saves switch
                {
                    0 => null,
                    1 => "1 save",
                    _ => $"{story.Saves} saves",
                },
            }.OfType<string>().Concat(story.Acts.Select(act => act.Replace('-', ' ')).Distinct()));

    /// <summary>Such as <c>second step: rules changed</c>.</summary>
    public static string Of(AuditEntry entry) =>
        entry.Act.Split('.') is [var noun, var act] ? $"{noun}: {act}".Replace('-', ' ') : entry.Act;

    /// <summary>All rows about the same thing; for what is about none, all rows of the same act.</summary>
    public static string InRecord(AuditEntry entry) =>
        entry.ObjectId is { } id ? $"?thing={id}" : $"?act={Uri.EscapeDataString(entry.Act)}";

    public static string RollBackOf(StoryChange story) =>
        (
            story.WordsBefore is { } before ? $"Rolling back brings the words of revision {before} back, "
            : story.Saves > 0 ? "The story was started in this time: rolling back leaves it as a draft, "
            : "Rolling back leaves the words, "
        )
        + "and readers get again what they had before."
        + (story.OthersSaved ? " Colleagues saved after it: look at the history first." : "");
}
