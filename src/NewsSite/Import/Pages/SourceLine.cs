namespace NewsSite.Import.Pages;

internal enum LineRole
{
    /// <summary>Nobody has said yet what it is.</summary>
    Open,

    /// <summary>It went elsewhere: dropped, or into a field of the draft.</summary>
    Taken,

    /// <summary>Words or counters of a player, to be joined to their video.</summary>
    Player,
    Heading,
    Paragraph,
    ListItem,

    /// <summary>Its <see cref="SourceLine.Block"/> is ready.</summary>
    Block,
}

/// <summary>One line of a page's text, or one block of its HTML, while rules find out what it is.</summary>
internal sealed class SourceLine(string text)
{
    /// <summary>Plain text, spaces evened out.</summary>
    public string Text { get; } = text;

    public string Folded { get; } = Fold.Text(text);
    public string Label { get; } = Fold.Label(text);
    public string Same { get; } = Fold.Same(text);

    /// <summary>With the links and emphasis of HTML; null when the plain text is all there is.</summary>
    public string? Rich { get; init; }

    /// <summary>Whether an empty line, or the edge of another element, stands above.</summary>
    public bool GapBefore { get; set; }

    /// <summary>Whether HTML said it is a paragraph, so that it is not guessed to be a heading.</summary>
    public bool IsSurelyParagraph { get; init; }

    /// <summary>What its element's name says it is: <c>byline</c>, <c>date-line</c> or <c>standfirst</c>; null when it says nothing.</summary>
    public string? Hint { get; init; }

    /// <summary>The film or recording that stands here in HTML.</summary>
    public WatchBlock? Media { get; init; }

    /// <summary>Why the HTML alone was reason enough to leave it out.</summary>
    public string? DropCode { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public int Index { get; set; }
    public LineRole Role { get; set; } = LineRole.Open;
    public PageBlock? Block { get; set; }
    public int HeadingLevel { get; init; } = 2;

    public bool IsOpen => Role == LineRole.Open;
    public bool IsText => Role is LineRole.Open or LineRole.Heading or LineRole.Paragraph;
    public string Markdown => Rich ?? MarkdownText.Escape(Text);
    public int WordCount => Text.Count(c => c == ' ') + 1;
}
