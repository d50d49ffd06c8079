using System.Text;
using AngleSharp.Dom;

namespace NewsSite.Import.Pages.Html;

/// <summary>Running text of HTML: its words, and its words as Markdown.</summary>
internal sealed class Passage(LinkTargets links)
{
    private readonly List<Run> _runs = [];

    private sealed record Marks(bool Bold, bool Italic, bool Struck, bool Code, string? Link);

    private sealed record Run(string Text, Marks Marks);

    private const char Break = '\n';

    public bool IsEmpty => _runs.TrueForAll(r => string.IsNullOrWhiteSpace(r.Text));

    /// <summary>Whether all of it is bold, as headings of careless pages are.</summary>
    public bool IsAllBold => !IsEmpty && _runs.TrueForAll(r => r.Marks.Bold || string.IsNullOrWhiteSpace(r.Text));

    /// <summary>The lines between line breaks; two breaks in a row, or one, part them alike.</summary>
    public IEnumerable<(string Text, string Rich)> Lines()
    {
        List<Run> line = [];
        foreach (var run in _runs)
        {
            var parts = run.Text.Split(Break);
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    yield return Write(line);
                    line = [];
                }
                line.Add(run with { Text = parts[i] });
            }
        }
        yield return Write(line);
    }

    public void Add(INode node) => Add(node, new Marks(false, false, false, false, null));

    public static Passage Of(IElement element, LinkTargets links)
    {
        var passage = new Passage(links);
        passage.Add(element);
        return passage;
    }

    /// <summary>Blocks as lines of one passage.</summary>
    public static Passage OfBlocks(IEnumerable<INode> nodes, LinkTargets links)
    {
        var passage = new Passage(links);
        foreach (var node in nodes)
        {
            passage.Add(node);
            passage.AddBreak(node);
        }
        return passage;
    }

    private void AddBreak(INode after)
    {
        if (Element.IsBlock(after))
        {
            _runs.Add(new Run(Break.ToString(), new Marks(false, false, false, false, null)));
        }
    }

    private void Add(INode node, Marks marks)
    {
        switch (node)
        {
            case IText text:
                _runs.Add(new Run(text.Data.Replace(Break, ' ').Replace('\r', ' '), marks));
                break;
            case IElement { LocalName: "br" }:
                _runs.Add(new Run(Break.ToString(), marks));
                break;
            case IElement element when !Element.IsSilent(element):
                var inner = Inside(element, marks);
                foreach (var child in element.ChildNodes)
                {
                    Add(child, inner);
                }
                break;
        }
    }

    private Marks Inside(IElement element, Marks marks) =>
        element.LocalName switch
        {
            "b" or "strong" => marks with { Bold = true },
            "i" or "em" or "cite" => marks with { Italic = true },
            "s" or "del" or "strike" => marks with { Struck = true },
            "code" or "kbd" or "samp" => marks with { Code = true },
            "a" when element.HasAttribute("href") => marks with
            {
                Link = links.Keep(element.GetAttribute("href"), Element.TextOf(element)),
            },
            _ => marks,
        };

    private static (string Text, string Rich) Write(List<Run> runs)
    {
        var even = EvenOut(runs);
        var plain = string.Concat(even.Select(r => r.Text));
        var hasTarget = MarkdownText.HasLinkTarget(plain);
        var rich = new StringBuilder();
        for (var i = 0; i < even.Count; )
        {
            var end = i;
            while (end < even.Count && even[end].Marks.Link == even[i].Marks.Link)
            {
                end++;
            }
            WriteLinked(rich, even, i, end, hasTarget);
            i = end;
        }
        return (plain, MarkdownText.AsParagraph(rich.ToString()));
    }

    /// <summary>Spaces collapsed across runs, equal neighbours joined.</summary>
    private static List<Run> EvenOut(List<Run> runs)
    {
        List<Run> even = [];
        foreach (var run in runs)
        {
            var hasSpace = even.Count == 0 || even[^1].Text.EndsWith(' ');
            var text = Spaced(run.Text, hasSpace);
            if (text.Length > 0 && even.Count > 0 && even[^1].Marks == run.Marks)
            {
                even[^1] = run with { Text = even[^1].Text + text };
            }
            else if (text.Length > 0)
            {
                even.Add(run with { Text = text });
            }
        }
        if (even.Count > 0)
        {
            even[^1] = even[^1] with { Text = even[^1].Text.TrimEnd() };
            even.RemoveAll(r => r.Text.Length == 0);
        }
        return even;
    }

    private static string Spaced(string text, bool startsAfterSpace)
    {
        var result = LineSplitter.EvenOut(text);
        var opens = text.Length > 0 && char.IsWhiteSpace(text[0]) && !startsAfterSpace;
        var closes = result.Length > 0 && char.IsWhiteSpace(text[^1]);
        return result.Length == 0 ? (opens ? " " : "") : $"{(opens ? " " : "")}{result}{(closes ? " " : "")}";
    }

    private static void WriteLinked(StringBuilder rich, List<Run> runs, int start, int end, bool hasTarget)
    {
        var inner = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            var before = i > 0 ? runs[i - 1].Text[^1] : ' ';
            var after = i + 1 < runs.Count ? runs[i + 1].Text[0] : ' ';
            WriteMarked(inner, runs[i], before, after, hasTarget || runs[i].Marks.Link is not null);
        }
        var text = inner.ToString();
        var link = runs[start].Marks.Link;
        if (link is null || string.IsNullOrWhiteSpace(text))
        {
            rich.Append(text);
            return;
        }
        var bare = text.Trim();
        var lead = text[..(text.Length - text.TrimStart().Length)];
        rich.Append(lead)
            .Append('[')
            .Append(bare)
            .Append("](")
            .Append(link)
            .Append(')')
            .Append(text[(lead.Length + bare.Length)..]);
    }

    private static void WriteMarked(StringBuilder into, Run run, char before, char after, bool hasTarget)
    {
        var bare = run.Text.Trim();
        var lead = run.Text[..(run.Text.Length - run.Text.TrimStart().Length)];
        var (open, close) = Signs(run.Marks, bare);
        var fits =
            Fits(lead.Length > 0 ? ' ' : before, bare, run.Text.EndsWith(' ') ? ' ' : after)
            && !(lead.Length == 0 && into.Length > 0 && into[^1] is '*' or '~');
        if (bare.Length == 0 || open.Length == 0 || !fits)
        {
            into.Append(MarkdownText.Inline(run.Text, hasTarget));
            return;
        }
        into.Append(lead)
            .Append(open)
            .Append(run.Marks.Code ? bare : MarkdownText.Inline(bare, hasTarget))
            .Append(close)
            .Append(run.Text[(lead.Length + bare.Length)..]);
    }

    private static (string Open, string Close) Signs(Marks marks, string text)
    {
        if (marks.Code)
        {
            return text.Contains('`', StringComparison.Ordinal) ? ("", "") : ("`", "`");
        }
        var open = (marks.Struck ? "~~" : "") + (marks.Bold ? "**" : "") + (marks.Italic ? "*" : "");
        return (open, new string([.. open.Reverse()]));
    }

    // CommonMark's flanking rule: beside a letter, a sign followed by punctuation would stay visible.
    private static bool Fits(char before, string text, char after) =>
        text.Length > 0
        && (!IsSign(text[0]) || char.IsWhiteSpace(before) || IsSign(before))
        && (!IsSign(text[^1]) || char.IsWhiteSpace(after) || IsSign(after));

    private static bool IsSign(char c) => char.IsPunctuation(c) || char.IsSymbol(c);
}
