using SignsOf = NewsSite.Core.Languages.Typography;

namespace NewsSite.Core.Markup.Typography;

/// <summary>Chooses the signs for the quotation marks found, and tells which brackets stand inside somebody's words.</summary>
internal sealed class QuoteSetter(string text, SignsOf signs, Dictionary<int, string> edits, bool isQuotation)
{
    private readonly Stack<QuoteSign> _within = new();
    private readonly List<(int Open, int Close)> _insertions = [];
    private int? _bracket;

    public IReadOnlyList<(int Open, int Close)> Set(IReadOnlyList<QuoteSign> found)
    {
        foreach (var sign in found)
        {
            Set(sign);
        }

        return _insertions;
    }

    private void Set(QuoteSign sign)
    {
        switch (sign.Role)
        {
            case QuoteRole.Apostrophe:
                edits[sign.Position] = "’";
                break;
            case QuoteRole.Open:
                Write(sign, OpenSign(sign.Kind));
                _within.Push(sign);
                break;
            case QuoteRole.Close:
                LeaveUntil(sign.Kind);
                Write(sign, CloseSign(sign.Kind));
                break;
            case QuoteRole.BracketOpen:
                _bracket = isQuotation || _within.Count > 0 ? sign.Position : null;
                break;
            case QuoteRole.BracketClose:
                EndBracket(sign.Position);
                break;
        }
    }

    private void LeaveUntil(char kind)
    {
        while (_within.TryPop(out var opening) && opening.Kind != kind) { }
    }

    private void Write(QuoteSign sign, string with)
    {
        if (!sign.IsTyped)
        {
            edits[sign.Position] = with;
        }
    }

    private string OpenSign(char kind) =>
        Pair(kind).Open is var open && open == signs.Outer.Open ? open + signs.SpaceInQuotes : open.ToString();

    private string CloseSign(char kind) =>
        Pair(kind).Close is var close && close == signs.Outer.Close ? signs.SpaceInQuotes + close : close.ToString();

    private (char Open, char Close) Pair(char kind)
    {
        if (!signs.TellsSingleFromDouble)
        {
            return _within.Count % 2 == 0 ? signs.Outer : signs.Inner;
        }

        var isOuter = _within.Count(s => s.Kind == kind) % 2 == 0;
        return (kind == '"') == isOuter ? signs.Outer : signs.Inner;
    }

    private void EndBracket(int position)
    {
        if (_bracket is { } open && IsInsertion(text.AsSpan(open + 1, position - open - 1)))
        {
            _insertions.Add((open, position));
        }

        _bracket = null;
    }

    private static bool IsInsertion(ReadOnlySpan<char> inside) => !inside.IsWhiteSpace() && inside[0] != '^';
}
