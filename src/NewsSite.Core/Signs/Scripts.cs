using System.Globalization;
using System.Text;

namespace NewsSite.Core.Signs;

/// <summary>Scripts whose letters are told apart here.</summary>
public enum Script
{
    /// <summary>Of no script of its own, such as digits and marks.</summary>
    Common,
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Cherokee,
    Indic,
    Han,

    /// <summary>Letters of any other script.</summary>
    Other,
}

/// <summary>Which script a letter belongs to, by its block.</summary>
/// <remarks>Source: Unicode Character Database, Blocks. Nearer than that nobody needs who wants to tell look-alikes.</remarks>
public static class Scripts
{
    private static readonly (int First, int Last, Script Script)[] Blocks =
    [
        (0x0041, 0x024F, Script.Latin),
        (0x0250, 0x02AF, Script.Latin),
        (0x0370, 0x03FF, Script.Greek),
        (0x0400, 0x052F, Script.Cyrillic),
        (0x0530, 0x058F, Script.Armenian),
        (0x0590, 0x05FF, Script.Hebrew),
        (0x0600, 0x07BF, Script.Arabic),
        (0x0860, 0x08FF, Script.Arabic),
        (0x0900, 0x0DFF, Script.Indic),
        (0x13A0, 0x13FF, Script.Cherokee),
        (0x1C80, 0x1C8F, Script.Cyrillic),
        (0x1D00, 0x1DBF, Script.Latin),
        (0x1E00, 0x1EFF, Script.Latin),
        (0x1F00, 0x1FFF, Script.Greek),
        (0x2C60, 0x2C7F, Script.Latin),
        (0x2DE0, 0x2DFF, Script.Cyrillic),
        (0x3040, 0x9FFF, Script.Han),
        (0xA640, 0xA69F, Script.Cyrillic),
        (0xA720, 0xA7FF, Script.Latin),
        (0xAB30, 0xAB6F, Script.Latin),
        (0xAB70, 0xABBF, Script.Cherokee),
        (0xF900, 0xFAFF, Script.Han),
        (0xFB00, 0xFB06, Script.Latin),
        (0xFB13, 0xFB17, Script.Armenian),
        (0xFB1D, 0xFB4F, Script.Hebrew),
        (0xFB50, 0xFDFF, Script.Arabic),
        (0xFE70, 0xFEFE, Script.Arabic),
        (0xFF21, 0xFF5A, Script.Latin),
        (0x20000, 0x3134F, Script.Han),
    ];

    public static Script Of(Rune sign)
    {
        if (!Rune.IsLetter(sign))
        {
            return Script.Common;
        }

        foreach (var (first, last, script) in Blocks)
        {
            if (sign.Value >= first && sign.Value <= last)
            {
                return script;
            }
        }

        return Script.Other;
    }

    /// <summary>Whether a letter or the mark on one changes its shape by its neighbours, so that a joiner beside it is seen.</summary>
    public static bool Joins(Rune sign) =>
        Rune.IsLetter(sign) ? Of(sign) is Script.Arabic or Script.Indic or Script.Other : IsMarkOfJoined(sign);

    /// <summary>Vowel signs and viramas lie in the blocks of their letters.</summary>
    private static bool IsMarkOfJoined(Rune sign) =>
        Rune.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        && sign.Value is (>= 0x0610 and <= 0x0DFF) or (>= 0x0F00 and <= 0x1BFF);
}
