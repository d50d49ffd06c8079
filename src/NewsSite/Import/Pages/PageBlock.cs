namespace NewsSite.Import.Pages;

/// <summary>One piece of the body, already in the article language.</summary>
/// <param name="Markdown">Without a line break at its end.</param>
public abstract record PageBlock(string Markdown);

/// <param name="Text">As Markdown on one line, or several joined by hard breaks.</param>
public sealed record ParagraphBlock(string Text, bool HasQuotation) : PageBlock(Text);

/// <param name="Level">2 to 4.</param>
public sealed record HeadingBlock(int Level, string Text) : PageBlock($"{new string('#', Level)} {Text}");

/// <summary>A picture's place. Texts are plain.</summary>
public sealed record FigureBlock(string? Caption, string? Credit, string? Alt, bool IsFilePhoto)
    : PageBlock(
        Construct.Write(
            "figure",
            [
                ("caption", MarkdownText.InlineOrNull(Caption)),
                ("credit", Credit),
                ("alt", Alt),
                ("file photo", IsFilePhoto ? "yes" : null),
            ]
        )
    );

/// <summary>A film's or recording's place. Texts are plain; the duration is null when the page does not tell it.</summary>
public sealed record WatchBlock(string? Title, TimeSpan? Duration, string? Caption, bool IsAudio = false)
    : PageBlock(
        Construct.Write(
            IsAudio ? "listen" : "watch",
            [
                ("title", MarkdownText.InlineOrNull(Title)),
                ("duration", Clock.Write(Duration)),
                ("caption", MarkdownText.InlineOrNull(Caption)),
            ]
        )
    );

/// <param name="Text">Paragraphs as Markdown.</param>
public sealed record QuoteBlock(string Text, string? By) : PageBlock(Construct.Write("quote", [("by", By)], Text));

/// <summary>A list, written out with its markers.</summary>
public sealed record ListBlock(string Items) : PageBlock(Items);

/// <summary>A table with pipes.</summary>
public sealed record TableBlock(string Rows) : PageBlock(Rows);

/// <summary>Program text or the like, kept letter by letter.</summary>
public sealed record CodeBlock(string Text) : PageBlock(Construct.Fence(Text));
