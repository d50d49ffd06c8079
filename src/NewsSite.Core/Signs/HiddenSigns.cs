using System.Globalization;
using System.Text;

namespace NewsSite.Core.Signs;

/// <summary>Finds signs that nobody sees. Joiners stay where a script needs them, and so do the variants of emoji and of Han signs.</summary>
/// <remarks>Sources: Unicode Standard Annex 9 (directions) and 31, section 2.3 (joiners); Technical Report 36 (security).</remarks>
public static class HiddenSigns
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    /// <summary>Letters and marks by category, but without a shape: fillers, and the joiner of graphemes.</summary>
    private static readonly HashSet<int> Shapeless = [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0];

    public static HiddenSign? FirstIn(string text) => In(text).FirstOrDefault();

    public static IEnumerable<HiddenSign> In(string text)
    {
        var (before, index) = (default(Rune), 0);
        foreach (var sign in text.EnumerateRunes())
        {
            var end = index + sign.Utf16SequenceLength;
            if (IsHidden(sign) && !IsNeeded(sign, before, NextAt(text, end)))
            {
                yield return new HiddenSign(sign, index);
            }

            (before, index) = (sign, end);
        }
    }

    /// <summary>Whether a sign has no shape of its own, wherever it stands.</summary>
    public static bool IsHidden(Rune sign) =>
        Rune.GetUnicodeCategory(sign) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
            UnicodeCategory.Format => !IsNumberSign(sign),
            _ => Shapeless.Contains(sign.Value) || IsVariant(sign),
        };

    private static bool IsNeeded(Rune sign, Rune before, Rune next) =>
        sign.Value switch
        {
            NonJoiner => Scripts.Joins(before) && Scripts.Joins(next),
            Joiner => Scripts.Joins(before) || IsPicture(before),
            _ => IsVariant(sign) && (IsPicture(before) || Scripts.Of(before) == Script.Han),
        };

    private static Rune NextAt(string text, int index) =>
        Rune.TryGetRuneAt(text, index < text.Length ? index : 0, out var next) && index < text.Length ? next : default;

    private static bool IsVariant(Rune sign) =>
        sign.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x180B and <= 0x180F);

    /// <summary>Emoji, and what becomes one by a variant: digits and other signs.</summary>
    private static bool IsPicture(Rune sign) =>
        Rune.GetUnicodeCategory(sign)
            is UnicodeCategory.OtherSymbol
                or UnicodeCategory.MathSymbol
                or UnicodeCategory.ModifierSymbol
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.OtherPunctuation
        || IsVariant(sign);

    /// <summary>Format characters that are seen: they stand under or before Arabic numbers and names.</summary>
    private static bool IsNumberSign(Rune sign) =>
        sign.Value is (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD;
}
