using System.Text;
using Markdig.Helpers;

namespace NewsSite.Core.Markup.Constructs;

/// <summary>The value of one field, with the indented lines that go on with it.</summary>
internal sealed class ConstructField(int line)
{
    private readonly List<StringLine> _lines = [];

    public int Line => line;

    public string Text => _lines.Aggregate(new StringBuilder(), Join).ToString();

    public void Add(StringSlice value, int line, int column)
    {
        value.Trim();
        _lines.Add(new StringLine(value, line, column, value.Start, value.NewLine));
    }

    public FieldBlock AsBlock()
    {
        var block = new FieldBlock { Line = line, Lines = new StringLineGroup(_lines.Count) };
        foreach (var text in _lines)
        {
            block.Lines.Add(text.Slice);
            block.Lines.Lines[block.Lines.Count - 1].Line = text.Line;
        }

        return block;
    }

    private static StringBuilder Join(StringBuilder text, StringLine line) =>
        (text.Length > 0 && !line.Slice.IsEmpty ? text.Append(' ') : text).Append(line.Slice.AsSpan());
}
