using System.Globalization;
using AngleSharp.Dom;

namespace NewsSite.Import.Pages.Html;

/// <summary>Writes lists and tables as Markdown.</summary>
internal static class Lists
{
    private const int Deepest = 4;

    public static string Write(IElement list, LinkTargets links) => string.Join('\n', Items(list, links, "", 0));

    public static string Table(IElement table, LinkTargets links)
    {
        var rows = table
            .QuerySelectorAll("tr")
            .Where(r => r.Closest("table") == table)
            .Select(r => Cells(r, links))
            .Where(r => r.Count > 0)
            .ToList();
        var columns = rows.Max(r => r.Count);
        var lines = rows.Select(r => $"| {string.Join(" | ", r.Concat(Enumerable.Repeat("", columns - r.Count)))} |")
            .ToList();
        lines.Insert(1, $"|{string.Concat(Enumerable.Repeat(" --- |", columns))}");
        return string.Join('\n', lines);
    }

    /// <summary>Whether a list is one of words, not a way to lay out pictures and boxes.</summary>
    public static bool IsPlain(IElement list) =>
        list.QuerySelector("figure, video, p + p, h2, h3, img") is null
        && Element.LengthOf(list) > 0
        && list.QuerySelector("li") is not null
        && list.QuerySelector("a[href*='/author'], [rel~=author]") is null;

    /// <summary>Whether a table is there for its columns of facts and not for the layout of a page.</summary>
    public static bool IsData(IElement table) =>
        table.QuerySelectorAll("tr").Length >= 2
        && table.QuerySelector("table, p + p, h1, h2, h3, figure, ul") is null
        && table.QuerySelectorAll("tr").Max(r => r.Children.Length) >= 2;

    private static IEnumerable<string> Items(IElement list, LinkTargets links, string indent, int depth)
    {
        var number = 1;
        foreach (var item in list.Children.Where(c => c.LocalName == "li"))
        {
            var marker = list.LocalName == "ol" ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ";
            var inner = item.Children.Where(c => c.LocalName is "ul" or "ol").ToList();
            var passage = new Passage(links);
            foreach (var node in item.ChildNodes.Where(n => !inner.Contains(n)))
            {
                passage.Add(node);
            }
            if (OneLine(passage) is { Length: > 0 } line)
            {
                yield return indent + marker + line;
            }
            foreach (
                var deeper in depth < Deepest
                    ? inner.SelectMany(i => Items(i, links, indent + new string(' ', marker.Length), depth + 1))
                    : []
            )
            {
                yield return deeper;
            }
        }
    }

    private static List<string> Cells(IElement row, LinkTargets links) =>
        [
            .. row
                .Children.Where(c => c.LocalName is "td" or "th")
                .Select(c =>
                {
                    var passage = new Passage(links);
                    passage.Add(c);
                    return MarkdownText.Cell(OneLine(passage));
                }),
        ];

    private static string OneLine(Passage passage) =>
        string.Join(' ', passage.Lines().Select(l => l.Rich).Where(l => l.Length > 0));
}
