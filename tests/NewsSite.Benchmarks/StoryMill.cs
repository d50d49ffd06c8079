using System.Globalization;
using System.Text;

namespace NewsSite.Benchmarks;

/// <summary>Grinds out stories that read like news from afar, always the same ones for the same seed.</summary>
internal sealed class StoryMill(int seed)
{
    private static readonly string[] Who = WordsOf(
        "ministers fishermen teachers engineers traders doctors students farmers drivers neighbours pilots lawyers"
    );
    private static readonly string[] How = WordsOf(
        "old northern quiet young local tired former coastal hopeful worried senior foreign"
    );
    private static readonly string[] Did = WordsOf(
        "reopened questioned rebuilt abandoned measured praised delayed crossed counted refused repaired described"
    );
    private static readonly string[] What = WordsOf(
        "harbour bridge budget school railway market hospital river border archive tower orchard ferry library"
    );
    private static readonly string[] When = WordsOf(
        "yesterday overnight on~Monday before~dawn last~week in~spring at~noon this~year"
    );
    private static readonly string[] Why = WordsOf(
        "because~the~water~rose after~a~long~dispute despite~early~warnings without~a~single~vote for~the~first~time"
    );

    // The same numbers on every machine and in every version of the runtime, which Random does not promise.
    private uint _state = (uint)seed * 2654435769u + 1;

    /// <param name="words">About how many: the last paragraph is finished.</param>
    public string Text(int words)
    {
        var text = new StringBuilder();
        for (var count = 0; count < words; )
        {
            var paragraph = Paragraph();
            count += paragraph.Count(c => c == ' ') + 1;
            text.Append(text.Length > 0 ? "\n\n" : "").Append(paragraph);
        }

        return text.ToString();
    }

    public string Headline(int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Capital(From(How))} {From(Who)} {From(Did)} the {From(What)} {number}"
        );

    public int Below(int end)
    {
        _state = _state * 1664525u + 1013904223u;
        return (int)((_state >> 8) % (uint)end);
    }

    private string Paragraph()
    {
        var sentences = Enumerable.Range(0, 3 + Below(2)).Select(_ => Sentence()).ToList();
        sentences[0] = Below(4) switch
        {
            0 => $"\"{sentences[0]}\" said one of the {From(Who)}.",
            1 => $"**{From(What)}**: {sentences[0]}",
            2 => $"{sentences[0]} [A report](https://example.org/{From(What)}) says so.",
            _ => sentences[0],
        };
        return string.Join(' ', sentences);
    }

    private string Sentence() =>
        $"{Capital(From(How))} {From(Who)} {From(Did)} the {From(How)} {From(What)} {From(When)} {From(Why)}, and the {From(Who)} {From(Did)} it.";

    private string From(string[] words) => words[Below(words.Length)];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string[] WordsOf(string list) => [.. list.Split(' ').Select(w => w.Replace('~', ' '))];
}
