using SignsOf = NewsSite.Core.Languages.Typography;

namespace NewsSite.Core.Markup.Typography;

/// <summary>Finds quotation marks in a passage and pairs opening with closing ones.</summary>
internal sealed class QuoteFinder(string text, SignsOf signs)
{
    // Nobody quotes so deeply; it keeps hostile texts from costing more than they are long.
    private const int Deepest = 16;
    private readonly List<QuoteSign> _found = [];
    private readonly Stack<QuoteSign> _open = new();

    public IReadOnlyList<QuoteSign> Find()
    {
        for (var i = 0; i < text.Length; i++)
        {
            Look(i, text[i]);
        }

        // An opening single mark without an end was an apostrophe; a double one opens a quotation of several paragraphs.
        foreach (var sign in _open.Where(s => s is { Kind: '\'', IsTyped: false }))
        {
            sign.Role = QuoteRole.Apostrophe;
        }

        return _found;
    }

    private void Look(int i, char c)
    {
        switch (c)
        {
            case '"' or '\'':
                LookAtPlain(i, c);
                break;
            case '[' or ']':
                Add(i, c, c == '[' ? QuoteRole.BracketOpen : QuoteRole.BracketClose);
                break;
            case '“' or '”' or '„' or '«' or '»' or '‹' or '›' or '‘' or '’':
                LookAtTyped(i, c);
                break;
        }
    }

    private void LookAtPlain(int i, char c)
    {
        var (before, after) = (At(i - 1), At(i + 1));
        if (c == '\'' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
        {
            Add(i, c, QuoteRole.Apostrophe);
        }
        else if (CanOpen(before, after) && _open.Count < Deepest)
        {
            _open.Push(Add(i, c, QuoteRole.Open));
        }
        else if (!TryClose(i, c) && c == '\'')
        {
            Add(i, c, QuoteRole.Apostrophe);
        }
    }

    private void LookAtTyped(int i, char c)
    {
        // The same sign opens in one language and closes in another.
        var closes =
            c is '”' or '»' or '›' or '’' || (c == '“' && signs.Inner.Close == '“' && _open.Any(s => s.Kind == '„'));
        if (closes)
        {
            TryClose(i, Opener(c), isTyped: true);
        }
        else if (_open.Count < Deepest)
        {
            var sign = new QuoteSign(i, c, isTyped: true) { Role = QuoteRole.Open };
            _found.Add(sign);
            _open.Push(sign);
        }
    }

    private static char Opener(char closing) =>
        closing switch
        {
            '»' => '«',
            '›' => '‹',
            '’' => '‘',
            '“' => '„',
            _ => '“',
        };

    private bool TryClose(int i, char kind, bool isTyped = false)
    {
        if (!_open.Any(s => s.Kind == kind) || (kind is '\'' or '‘' && _open.Peek().Kind != kind))
        {
            return false;
        }

        while (_open.Pop() is var opening)
        {
            if (opening.Kind == kind)
            {
                break;
            }

            opening.Role = opening.Kind == '\'' ? QuoteRole.Apostrophe : opening.Role;
        }

        _found.Add(new QuoteSign(i, kind, isTyped) { Role = QuoteRole.Close });
        return true;
    }

    private QuoteSign Add(int position, char kind, QuoteRole role)
    {
        var sign = new QuoteSign(position, kind, isTyped: false) { Role = role };
        _found.Add(sign);
        return sign;
    }

    private static bool CanOpen(char before, char after) =>
        (char.IsWhiteSpace(before) || "([{—–-/“‘«„‹\"'".Contains(before, StringComparison.Ordinal))
        && !char.IsWhiteSpace(after);

    private char At(int position) => position < 0 || position >= text.Length ? ' ' : text[position];
}
