using System.Text;
using NewsSite.Core.Languages;

namespace NewsSite.Core.Signs;

/// <summary>Finds words whose letters only look like what they seem to be.</summary>
/// <remarks>Source: Unicode Technical Standard 39, whose tables of confusables the one here is a small part of.</remarks>
public static class LookAlikes
{
    /// <summary>Scripts that share shapes with each other. A word of two of them is a slip of the keyboard or a trick.</summary>
    private static readonly HashSet<Script> Alike =
    [
        Script.Latin,
        Script.Greek,
        Script.Cyrillic,
        Script.Armenian,
        Script.Cherokee,
    ];

    /// <summary>Small letters that are drawn like Latin ones in most faces.</summary>
    private static readonly HashSet<char> LikeLatin = [.. "асеорхуіјѕһԁԛԝѵӏвкмнтгпгзѡ" + "αγικνορτυχω" + "օսհոցզգքյ"];

    /// <returns>The first word with letters of two scripts that share shapes; null when there is none.</returns>
    public static MixedWord? FirstIn(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && (char.IsLetter(text[end]) || char.IsSurrogate(text[end])))
            {
                end++;
            }

            if (MixIn(text[start..end]) is { } mixed)
            {
                return mixed;
            }

            start = end + 1;
        }

        return null;
    }

    /// <summary>Whether a word of another script has nothing but letters that are drawn like Latin ones.</summary>
    public static bool PassesForLatin(string word) =>
        word.Any(char.IsLetter)
        && word.ToLowerInvariant().All(c => LikeLatin.Contains(c) || char.IsAsciiDigit(c) || c == '-');

    private static MixedWord? MixIn(string word)
    {
        Script? first = null;
        foreach (var letter in word.EnumerateRunes())
        {
            var script = Scripts.Of(letter);
            if (!Alike.Contains(script))
            {
                continue;
            }

            if ((first ??= script) != script)
            {
                return new MixedWord(word, first.Value, letter, script);
            }
        }

        return null;
    }
}

/// <param name="First">Script the word begins in.</param>
/// <param name="Letter">The first letter of another one.</param>
public sealed record MixedWord(string Word, Script First, Rune Letter, Script Second)
{
    public Phrase FirstName => NameOf(First);
    public Phrase SecondName => NameOf(Second);

    private static Phrase NameOf(Script script) =>
        script switch
        {
            Script.Latin => "Latin",
            Script.Greek => "Greek",
            Script.Cyrillic => "Cyrillic",
            Script.Armenian => "Armenian",
            Script.Cherokee => "Cherokee",
            _ => "other",
        };
}
