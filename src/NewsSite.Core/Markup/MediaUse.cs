using NewsSite.Core.Media;

namespace NewsSite.Core.Markup;

/// <summary>One place where an article shows a picture, a video or a recording.</summary>
/// <param name="Asset">Name of the asset; null while none is attached.</param>
/// <param name="Caption">Plain text; of a lead picture it may hold inline Markdown.</param>
/// <param name="TypedDuration">What the writer gave; counts only while there is no file.</param>
/// <param name="IsGone">Readers cannot have it any more, whether there is a file or not.</param>
/// <param name="Line">From 1; 0 for a lead picture, which stands outside the body.</param>
public sealed record MediaUse(
    MediaKind Kind,
    string? Asset,
    string? Alt = null,
    bool IsDecorative = false,
    string? Caption = null,
    string? Credit = null,
    bool IsFilePhoto = false,
    string? Title = null,
    TimeSpan? TypedDuration = null,
    bool IsGone = false,
    int Line = 0
);
