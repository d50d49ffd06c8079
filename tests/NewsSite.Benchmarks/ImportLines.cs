using System.Globalization;
using System.Text.Json;
using NewsSite.Import.Stories;

namespace NewsSite.Benchmarks;

/// <summary>An import file of published stories: 300 words each, a few sections, topics and people shared by all.</summary>
internal static class ImportLines
{
    private const int Words = 300;
    private static readonly DateTimeOffset First = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IEnumerable<string> Of(int stories)
    {
        var mill = new StoryMill(seed: 2);
        return Enumerable.Range(1, stories).Select(number => JsonSerializer.Serialize(Story(mill, number), Options));
    }

    private static ImportedStory Story(StoryMill mill, int number) =>
        new()
        {
            ExternalId = string.Create(CultureInfo.InvariantCulture, $"wire-{number}"),
            Language = "en",
            Headline = mill.Headline(number),
            Standfirst = mill.Headline(number) + ", and nobody can say yet what it will cost.",
            Body = mill.Text(Words),
            Section = $"Section {mill.Below(8)}",
            Topics = [$"Topic {mill.Below(40)}", $"Topic {40 + mill.Below(40)}"],
            Credits = [new($"Person {mill.Below(60)}"), new($"Person {60 + mill.Below(60)}", "contributor")],
            State = ImportedState.Published,
            PublishedAt = First.AddMinutes(number),
        };
}
