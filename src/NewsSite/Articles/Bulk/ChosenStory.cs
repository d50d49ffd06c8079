namespace NewsSite.Articles.Bulk;

/// <summary>A story that somebody chose, and what they saw of it then.</summary>
/// <param name="Seen">As in <see cref="StoryFacts.Seen"/>.</param>
public sealed record ChosenStory(Guid Id, string Seen)
{
    /// <summary>As a form sends it.</summary>
    public string Key => $"{Id}/{Seen}";

    /// <returns>Null for what no form of the site sends.</returns>
    public static ChosenStory? Read(string key) =>
        key.Split('/', 2) is [var id, var seen] && Guid.TryParse(id, out var known) ? new(known, seen) : null;
}
