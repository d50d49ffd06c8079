namespace NewsSite.Core.Markup.Typography;

internal enum QuoteRole
{
    Open,
    Close,
    Apostrophe,
    BracketOpen,
    BracketClose,
}

/// <summary>A quotation mark or bracket and the part it plays.</summary>
/// <param name="IsTyped">The writer typed the printer's sign itself; it is left as it is.</param>
internal sealed class QuoteSign(int position, char kind, bool isTyped)
{
    public int Position => position;

    /// <summary><c>"</c>, <c>'</c>, the opening sign itself when typed, or a bracket.</summary>
    public char Kind => kind;
    public bool IsTyped => isTyped;
    public QuoteRole Role { get; set; }
}
