using System.Globalization;
using System.Text;
using NewsSite.Core.Signs;

namespace NewsSite.Core.Articles;

/// <summary>The last part of an address: letters and digits of any script, joined by single hyphens, lower case.</summary>
public static class Slug
{
    public const int MaxLength = 90;

    /// <returns>Empty when the text has no letter or digit.</returns>
    public static string From(string text)
    {
        var slug = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            Append(slug, rune);
        }

        return Shorten(slug.ToString().Trim('-'));
    }

    public static bool IsValid(string text) => text.Length > 0 && From(text) == text;

    private static void Append(StringBuilder slug, Rune rune)
    {
        if ((Rune.IsLetterOrDigit(rune) || IsMark(rune)) && !HiddenSigns.IsHidden(rune))
        {
            slug.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        else if ((!IsSilent(rune) || IsElision(rune, slug)) && slug.Length > 0 && slug[^1] != '-')
        {
            slug.Append('-');
        }
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;

    /// <summary>Apostrophes and joiners stand inside words: they vanish instead of splitting them.</summary>
    private static bool IsSilent(Rune rune) => rune.Value is '\'' or '’' or 'ʼ' or 0x200D;

    /// <summary>French <c>l’eau</c> is two words, unlike <c>don’t</c> and <c>п’ять</c>.</summary>
    private static bool IsElision(Rune rune, StringBuilder slug)
    {
        var word = slug.ToString();
        return rune.Value is '\'' or '’'
            && word[(word.LastIndexOf('-') + 1)..] is "c" or "d" or "j" or "l" or "m" or "n" or "s" or "t" or "qu";
    }

    private static string Shorten(string slug)
    {
        if (slug.Length <= MaxLength)
        {
            return slug;
        }

        var end = slug.LastIndexOf('-', MaxLength);
        return slug[..(end > MaxLength / 2 ? end : MaxLength)].TrimEnd('-');
    }
}
