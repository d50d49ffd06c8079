using System.Globalization;
using System.Text;

namespace NewsSite.Core.Markup.Headings;

/// <summary>Gives each heading of one article its fragment: the same words always get the same one.</summary>
internal sealed class HeadingIds
{
    // Ids of the page around the article; a heading "Search" must not catch the link that skips to the search box.
    private static readonly string[] Reserved =
    [
        "main",
        "content",
        "contents",
        "navigation",
        "search",
        "header",
        "footer",
        "top",
        "banner",
        "article",
        "story",
        "page",
        "comments",
        "share",
        "print",
        "listen",
    ];

    private readonly HashSet<string> _taken = new(Reserved, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    public string For(string text)
    {
        var slug = Slug(text);
        var id = slug;
        for (var number = _last.GetValueOrDefault(slug, 1); !_taken.Add(id); id = $"{slug}-{number}")
        {
            _last[slug] = ++number;
        }

        return id;
    }

    /// <remarks>Letters, marks and digits of every script stay; ids the renderer makes hold an underscore and so never meet these.</remarks>
    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(c) || IsMark(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && !IsApostrophe(c))
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-') is { Length: > 0 } id ? id : "section";
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘';

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
