using System.Text;

namespace NewsSite.Core.People;

/// <summary>A name without what differs between its spellings: case, accents, apostrophes, and letters that look alike in Persian and Arabic.</summary>
public static class NameFolding
{
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                folded.Append(Same(char.ToLowerInvariant(letter)));
            }
            else if (SplitsWords(letter) && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static bool SplitsWords(char letter) =>
        char.IsWhiteSpace(letter) || letter is '-' or '.' or '\u200c' or '‐';

    private static char Same(char letter) =>
        letter switch
        {
            'ي' or 'ى' => 'ی',
            'ك' => 'ک',
            'ة' => 'ه',
            'ı' => 'i',
            'ł' => 'l',
            'ø' => 'o',
            _ => letter,
        };
}
