using System.Globalization;
using System.Text;
using NewsSite.Core.Languages;

namespace NewsSite.Core.Signs;

/// <summary>A sign in a text that nobody sees, and that may make it look like another.</summary>
/// <param name="Index">Of its first UTF-16 unit.</param>
public sealed record HiddenSign(Rune Sign, int Index)
{
    /// <summary>Whether it turns the direction of what follows, so that the eye reads something else than the machine.</summary>
    public bool TurnsText => Sign.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>Such as <c>U+202E</c>.</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"U+{Sign.Value:X4}");

    /// <summary>What it is or does, such as “right-to-left override”.</summary>
    public Phrase Name =>
        Sign.Value switch
        {
            0x202A => "left-to-right embedding",
            0x202B => "right-to-left embedding",
            0x202C => "end of a change of direction",
            0x202D => "left-to-right override",
            0x202E => "right-to-left override",
            0x2066 => "left-to-right isolate",
            0x2067 => "right-to-left isolate",
            0x2068 => "isolate",
            0x2069 => "end of an isolate",
            0x200E or 0x200F or 0x061C => "direction mark",
            0x200B or 0x2060 or 0xFEFF => "space without width",
            0x200C or 0x200D => "joiner where nothing is joined",
            0x00AD => "soft hyphen",
            0x2028 or 0x2029 or 0x0085 or '\n' or '\r' => "line break",
            (>= 0xE0000 and <= 0xE007F) => "tag",
            (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) => "sign that chooses a variant",
            < 0xA0 => "control character",
            _ => "sign without a shape",
        };

    /// <summary>Such as “U+202E (right-to-left override)”.</summary>
    public override string ToString() => $"{Code} ({Name})";
}
