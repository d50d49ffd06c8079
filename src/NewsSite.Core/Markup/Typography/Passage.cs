using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Core.Markup.Insertions;

namespace NewsSite.Core.Markup.Typography;

/// <summary>All the text of one block laid end to end, so that quotation marks are seen across emphasis and links.</summary>
internal sealed class Passage
{
    // Stands for what is not set: code, addresses, notes.
    private const char Opaque = '\uFFFC';
    private readonly StringBuilder _text = new();
    private readonly List<Run> _runs = [];

    public Passage(LeafBlock block) => Gather(block.Inline!);

    public string Text => _text.ToString();

    /// <summary>Puts the editor's insertions into nodes of their own, then sets the signs.</summary>
    public void Set(Setting setting)
    {
        foreach (var (open, close) in setting.Insertions)
        {
            Embrace(open, close);
        }

        foreach (var run in _runs)
        {
            var text = setting.Apply(run.Start, run.Length);
            text = IsMeantAsTyped(run.Literal) ? run.Literal.Content.CurrentChar + text[1..] : text;
            if (text.Length != run.Length || !run.Literal.Content.AsSpan().SequenceEqual(text))
            {
                run.Literal.Content = new StringSlice(text);
            }
        }
    }

    private void Gather(ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Add(literal);
                    break;
                case LineBreakInline:
                    _text.Append('\n');
                    break;
                case LinkInline { IsAutoLink: true }:
                    _text.Append(Opaque);
                    break;
                case DelimiterInline delimiter:
                    _text.Append(Opaque);
                    Gather(delimiter);
                    break;
                case ContainerInline nested:
                    Gather(nested);
                    break;
                default:
                    _text.Append(Opaque);
                    break;
            }
        }
    }

    private void Add(LiteralInline literal)
    {
        _runs.Add(new Run(literal, _text.Length, literal.Content.Length));
        if (IsMeantAsTyped(literal))
        {
            _text.Append(Opaque).Append(literal.Content.AsSpan()[1..]);
        }
        else
        {
            _text.Append(literal.Content.AsSpan());
        }
    }

    /// <summary>A sign after a backslash. A bracket written so is still a bracket to the reader.</summary>
    private static bool IsMeantAsTyped(LiteralInline literal) =>
        literal is { IsFirstCharacterEscaped: true, Content: { IsEmpty: false, CurrentChar: not ('[' or ']') } };

    private void Embrace(int open, int close)
    {
        var first = RunAt(open);
        var last = RunAt(close);
        if (first < 0 || last < 0 || _runs[first].Literal.Parent != _runs[last].Literal.Parent)
        {
            return;
        }

        SplitAt(close + 1);
        SplitAt(open);
        Move(_runs[RunAt(open)].Literal, _runs[RunAt(close)].Literal);
    }

    private static void Move(Inline from, Inline to)
    {
        var insertion = new InsertionInline();
        from.InsertBefore(insertion);
        for (Inline? at = from, next; at is not null; at = next)
        {
            next = at == to ? null : at.NextSibling;
            at.Remove();
            insertion.AppendChild(at);
        }
    }

    private void SplitAt(int position)
    {
        var index = RunAt(position);
        if (index < 0 || _runs[index].Start == position)
        {
            return;
        }

        var run = _runs[index];
        var head = position - run.Start;
        var tail = new LiteralInline(new StringSlice(run.Literal.Content.AsSpan()[head..].ToString()));
        run.Literal.Content.End = run.Literal.Content.Start + head - 1;
        run.Literal.InsertAfter(tail);
        _runs[index] = run with { Length = head };
        _runs.Insert(index + 1, new Run(tail, position, run.Length - head));
    }

    /// <returns>Negative when the character belongs to no literal.</returns>
    private int RunAt(int position)
    {
        var (low, high) = (0, _runs.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var run = _runs[middle];
            if (position < run.Start)
            {
                high = middle - 1;
            }
            else if (position >= run.Start + run.Length)
            {
                low = middle + 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }

    private readonly record struct Run(LiteralInline Literal, int Start, int Length);
}
