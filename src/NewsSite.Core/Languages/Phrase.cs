using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace NewsSite.Core.Languages;

/// <summary>What the newsroom's pages say, in English, with the values in it kept apart, so that it can be said in another language.</summary>
/// <remarks>
/// Written as any string is: <c>"Saved."</c>, <c>$"Saved at {time}."</c>. Only a text that stands in the code is a phrase;
/// names and numbers go in as values. Where the compiler would make a string first (both sides of <c>?:</c>),
/// an interpolated one is cast.
/// </remarks>
[InterpolatedStringHandler]
public sealed class Phrase(int literalLength, int formattedCount) : IEquatable<Phrase>
{
    private const string FirstStrongIsolate = "\u2068";
    private const string PopDirectionalIsolate = "\u2069";

    private readonly StringBuilder _key = new(literalLength + formattedCount * "{0}".Length);
    private readonly List<(object? Value, string? Format)> _values = new(formattedCount);
    private (int Count, Phrase One)? _counted;

    public static Phrase Empty => "";

    /// <summary>The English text with <c>{0}</c>, <c>{1}</c> in place of the values: what the books look it up by.</summary>
    public string Key => _key.ToString();

    public bool IsEmpty => _key.Length == 0;

    internal bool IsPlain => _values.Count == 0 && _counted is null;
    internal IReadOnlyList<(object? Value, string? Format)> Values => _values;
    internal (int Count, Phrase One)? Counting => _counted;

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Phrase?(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var phrase = new Phrase(text.Length, 0);
        phrase.AppendLiteral(text);
        return phrase;
    }

    /// <summary>A phrase that depends on a number.</summary>
    /// <param name="one">For 1, in English.</param>
    /// <param name="many">For all other numbers in English. Other languages have a form for each kind of number, with the values of this one.</param>
    public static Phrase Counted(int count, Phrase one, Phrase many)
    {
        var phrase = new Phrase(0, 0) { _counted = (count, one) };
        phrase._key.Append(many._key);
        phrase._values.AddRange(many._values);
        return phrase;
    }

    /// <summary>Sentences one after the other.</summary>
    public static Phrase Row(IEnumerable<Phrase> sentences)
    {
        var row = new Phrase(0, 0);
        foreach (var sentence in sentences)
        {
            row.AppendLiteral(row.IsEmpty ? "" : " ");
            row.AppendFormatted(sentence);
        }

        return row;
    }

    internal static Phrase Of(string key, IEnumerable<object?> values, (int, Phrase)? counted)
    {
        var phrase = new Phrase(key.Length, 0) { _counted = counted };
        phrase._key.Append(key);
        phrase._values.AddRange(values.Select(v => (v, (string?)null)));
        return phrase;
    }

    public void AppendLiteral(string text) => _key.Append(text.Replace("{", "{{").Replace("}", "}}"));

    /// <param name="format">As for <see cref="IFormattable"/>; null for the usual one.</param>
    public void AppendFormatted<T>(T value, string? format = null)
    {
        _key.Append('{').Append(CultureInfo.InvariantCulture, $"{_values.Count}").Append('}');
        _values.Add((value, format));
    }

    /// <summary>In a language that has words for it; else in English.</summary>
    public string In(Language language) => In(language, text => text, _ => null);

    /// <param name="encode">Applied to the words, and to each value that is no markup.</param>
    /// <param name="markup">The markup that a value is; null for one that is none.</param>
    public string In(Language language, Func<string, string> encode, Func<object?, string?> markup)
    {
        var book = PhraseBook.Of(language);
        var words = _counted is { } counted
            ? book.Find(Key, language.Plurals.CategoryOf(counted.Count))
            : book.Find(Key);
        return words is null && _counted is (1, var one)
            ? one.In(language, encode, markup)
            : string.Format(
                CultureInfo.InvariantCulture,
                encode(words ?? Key),
                [.. _values.Select(v => markup(v.Value) ?? encode(Said(v.Value, v.Format, language)))]
            );
    }

    /// <summary>In English, for records and logs; what people see is said in the language of whoever looks.</summary>
    public override string ToString() => In(Language.English);

    public bool Equals(Phrase? other) => other is not null && ToString() == other.ToString();

    public override bool Equals(object? obj) => Equals(obj as Phrase);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    internal static string Said(object? value, string? format, Language language) =>
        value switch
        {
            Phrase phrase => phrase.In(language),
            IFormattable number when language == Language.English => number.ToString(
                format,
                CultureInfo.InvariantCulture
            ),
            IFormattable number => NativeDigits.Set(number.ToString(format, language.Culture), language),
            string text when language.IsRightToLeft => $"{FirstStrongIsolate}{text}{PopDirectionalIsolate}",
            _ => value?.ToString() ?? "",
        };
}
