using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSite.Import.Stories;

namespace NewsSite.Benchmarks;

/// <summary>An import file of published stories: 300 words each in five languages, with sections, topics and people shared by all.</summary>
internal sealed class ImportLines
{
    private const int Words = 300;
    private static readonly DateTimeOffset First = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Which language the next story is in, of ten.</summary>
    private static readonly int[] Shares = [0, 1, 0, 2, 0, 1, 3, 0, 2, 4];
    private readonly StoryMill _mill = new(seed: 2);

    public static IEnumerable<string> Of(int stories)
    {
        var lines = new ImportLines();
        return Enumerable.Range(1, stories).Select(n => JsonSerializer.Serialize(lines.Story(n), Options));
    }

    /// <returns>How many bytes the words of a file have, without names, dates and signs of JSON.</returns>
    public static long TextBytes(string file) =>
        File.ReadLines(file)
            .Select(line => JsonSerializer.Deserialize<ImportedStory>(line, Options)!)
            .Sum(s => (long)Encoding.UTF8.GetByteCount(s.Headline + s.Standfirst + s.Body));

    private ImportedStory Story(int number)
    {
        var tongue = Tongue.All[Shares[number % Shares.Length]];
        return new()
        {
            ExternalId = string.Create(CultureInfo.InvariantCulture, $"wire-{number}"),
            Language = tongue.Tag,
            Headline = string.Create(CultureInfo.InvariantCulture, $"{Sentence(tongue, 7)} {number}"),
            Standfirst = Sentence(tongue, 20) + ".",
            Body = Body(tongue),
            Section = $"Section {_mill.Below(8)}",
            Topics = [$"Topic {_mill.Below(40)}", $"Topic {40 + _mill.Below(40)}"],
            Credits = [new($"Person {_mill.Below(60)}"), new($"Person {60 + _mill.Below(60)}", "contributor")],
            State = ImportedState.Published,
            PublishedAt = First.AddMinutes(number * 3L),
        };
    }

    private string Body(Tongue tongue)
    {
        var text = new StringBuilder();
        for (var (written, paragraph) = (0, 0); written < Words; paragraph++)
        {
            text.Append(paragraph is 3 ? $"## {Sentence(tongue, 4)}\n\n" : "");
            for (var sentence = 0; sentence < 3; sentence++)
            {
                var words = 9 + _mill.Below(14);
                written += words;
                text.Append(Sentence(tongue, words)).Append(sentence < 2 ? ". " : ".\n\n");
            }
        }

        return text.ToString();
    }

    private string Sentence(Tongue tongue, int words)
    {
        var text = string.Join(' ', Enumerable.Range(0, words).Select(_ => tongue.Next(_mill)));
        return char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
    }
}
