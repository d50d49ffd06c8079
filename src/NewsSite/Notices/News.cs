using NewsSite.Core.Languages;
using NewsSite.Core.Notices;

namespace NewsSite.Notices;

/// <summary>What colleagues are told.</summary>
/// <param name="Path">Site path of where to go on.</param>
/// <param name="ArticleId">Null where it is about no one story.</param>
public sealed record News(NoticeKind Kind, string Path, Guid? ArticleId)
{
    /// <summary>What the site says of it. Not mailed.</summary>
    public Phrase Said { get; init; } = Phrase.Empty;

    /// <summary>Words of whoever caused it, cut to <see cref="Notice.TextMaxLength"/>. Not mailed.</summary>
    public string Text { get; init; } = "";
}
