namespace NewsSite.Benchmarks;

/// <summary>Words of a language from afar: its commonest as they are, the others made of its syllables; as often as words are, rare ones rarely.</summary>
internal sealed class Tongue
{
    /// <summary>How many words each language has.</summary>
    public const int Words = 30_000;

    private readonly string[] _words;

    private Tongue(string tag, string common, string syllables)
    {
        Tag = tag;
        var parts = syllables.Split(' ');
        var known = common.Split(' ').ToList();
        var seen = known.ToHashSet(StringComparer.Ordinal);
        for (uint number = 1; known.Count < Words; number++)
        {
            if (Make(number, parts) is var word && seen.Add(word))
            {
                known.Add(word);
            }
        }

        _words = [.. known];
    }

    /// <summary>In the order of how much is written in them.</summary>
    public static IReadOnlyList<Tongue> All { get; } =
    [
        new(
            "en",
            "the of and to in a is that for on with as was by at from it be are this have not but they which",
            "ba re tion mar ken lo vi der stan pro com ing ter al men ce ful ri ver ton hal gre sto per na"
        ),
        new(
            "ru",
            "и в не на что с по как из за это для от к его о же но мы при или бы уже до так",
            "ста ро ви го ре пра во ма ния дер ско лен ка та мо ше бор кри тел ный ва зе пе лу"
        ),
        new(
            "fa",
            "و در به از که این را با است برای آن یک خود تا بر هم نیز می ما شد اما هر",
            "سا را مان دا ری کو شت نا بر خو ند گا می تر ون هی پر دس فا زا لی مر"
        ),
        new(
            "uk",
            "і в не на що з як до за це для від та його про але ми при або вже",
            "ста ро ві го ре пра во ма ння дер сько лен ка та мо ше бор кри тель ний ва зе пе їв"
        ),
        new(
            "ar",
            "في من على إلى أن عن التي هذا مع كان ما بعد قد لا هو كل بين",
            "سا را ما دا ري كو شت نا بر خو ند قا مي تر ون حي عر دس فا زا لي طر"
        ),
    ];

    public string Tag { get; }

    /// <param name="rank">From 0, the commonest.</param>
    public string At(int rank) => _words[rank];

    /// <summary>A word as it might come next: the tenth commonest comes a tenth as often as the first.</summary>
    public string Next(StoryMill mill) => _words[(int)Math.Pow(Words, mill.Below(1 << 20) / (double)(1 << 20)) - 1];

    private static string Make(uint number, string[] parts)
    {
        var mixed = number * 2654435761u;
        var count = 2 + (int)(mixed >> 30) % 3;
        return string.Concat(
            Enumerable.Range(0, count).Select(i => parts[(int)((mixed >> (i * 7)) % (uint)parts.Length)])
        );
    }
}
