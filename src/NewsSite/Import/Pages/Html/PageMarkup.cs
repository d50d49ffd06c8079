using System.Net;
using System.Text.RegularExpressions;

namespace NewsSite.Import.Pages.Html;

/// <summary>Tells HTML from text, and markup that is safe to parse from markup made to exhaust a parser.</summary>
internal static partial class PageMarkup
{
    private const int MostOpenAtOnce = 1500;
    private const int MostOpenFormatting = 120;

    // Their end tags may be left out, so leaving them open proves nothing; the parser closes them in time.
    private static readonly HashSet<string> SelfClosing =
    [
        "p",
        "li",
        "dt",
        "dd",
        "option",
        "optgroup",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "colgroup",
        "html",
        "head",
        "body",
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "frame",
    ];

    private static readonly HashSet<string> Formatting =
    [
        "a",
        "b",
        "big",
        "code",
        "em",
        "font",
        "i",
        "nobr",
        "s",
        "small",
        "strike",
        "strong",
        "tt",
        "u",
    ];

    public static bool IsHtml(string content)
    {
        var head = content.AsSpan(0, Math.Min(content.Length, 3000)).TrimStart(['\ufeff', ' ', '\r', '\n', '\t']);
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
            || head.Length > 0 && head[0] == '<' && PageTag().IsMatch(head)
            || PageTag().Count(content) >= 3;
    }

    /// <summary>Whether so many elements stay open that a parser would take minutes over them.</summary>
    public static bool IsHostile(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (all, formatting) = (0, 0);
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            var text = html.AsSpan(tag.Index + 1, tag.Length - 1);
            var isEnd = text[0] == '/';
            var name = (isEnd ? text[1..] : text).ToString().ToLowerInvariant();
            if (SelfClosing.Contains(name))
            {
                continue;
            }
            var count = open.GetValueOrDefault(name);
            var change = isEnd ? -Math.Min(1, count) : 1;
            open[name] = count + change;
            all += change;
            formatting += Formatting.Contains(name) ? change : 0;
            if (all > MostOpenAtOnce || formatting > MostOpenFormatting)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The words alone, for markup that is not parsed.</summary>
    public static string WithoutTags(string html) => WebUtility.HtmlDecode(AnyTag().Replace(html, "\n"));

    [GeneratedRegex(
        @"</?(?:p|div|h[1-6]|article|section|body|head|main|figure|img|meta|span|blockquote|ul|table|a|title|br)(?:\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex PageTag();

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9-]{0,30}", RegexOptions.None, 2000)]
    private static partial Regex Tag();

    [GeneratedRegex("<(?:[!/?]?[A-Za-z][^<>]{0,2000}|!--)>?", RegexOptions.None, 2000)]
    private static partial Regex AnyTag();
}
