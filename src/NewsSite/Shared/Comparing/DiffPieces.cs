using System.Text;

namespace NewsSite.Shared.Comparing;

/// <summary>Gathers pieces, joining neighbours of one kind.</summary>
internal sealed class DiffPieces
{
    private readonly List<DiffPiece> _pieces = [];
    private readonly StringBuilder _text = new();
    private DiffKind _kind;

    public void Add(DiffKind kind, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (kind != _kind)
        {
            Close();
            _kind = kind;
        }

        _text.Append(text);
    }

    public void Replace(string old, string fresh)
    {
        Add(DiffKind.Deleted, old);
        Add(DiffKind.Inserted, fresh);
    }

    public IReadOnlyList<DiffPiece> Done()
    {
        Close();
        return _pieces;
    }

    private void Close()
    {
        if (_text.Length > 0)
        {
            _pieces.Add(new DiffPiece(_kind, _text.ToString()));
            _text.Clear();
        }
    }
}
