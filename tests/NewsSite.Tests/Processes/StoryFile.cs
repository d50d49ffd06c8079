using System.Text.Json;

namespace NewsSite.Tests.Processes;

/// <summary>Lines for <c>import jsonl</c>.</summary>
internal static class StoryFile
{
    /// <summary>Small published stories, each with words of its own.</summary>
    public static IEnumerable<string> Published(int count) =>
        Enumerable
            .Range(1, count)
            .Select(n =>
                Line(
                    new()
                    {
                        ["externalId"] = $"wire-{n}",
                        ["headline"] = $"Barge {n} reaches the lock",
                        ["body"] =
                            $"Barge number {n} went through the lock at Tarn Mill.\n\n## Cargo\n\nIt carried {n} tonnes of grain.",
                        ["state"] = "published",
                        ["publishedAt"] = "2026-03-01T08:00:00Z",
                    }
                )
            );

    /// <param name="fields">On top of a language and a section.</param>
    public static string Line(Dictionary<string, object?> fields)
    {
        var story = new Dictionary<string, object?> { ["language"] = "en", ["section"] = "Rivers" };
        foreach (var (name, value) in fields)
        {
            story[name] = value;
        }

        return JsonSerializer.Serialize(story);
    }
}
