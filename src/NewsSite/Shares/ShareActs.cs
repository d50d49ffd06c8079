namespace NewsSite.Shares;

/// <summary>Rows of the record about links for outside eyes; they are about the story.</summary>
internal static class ShareActs
{
    public const string Made = "article.shared";
    public const string Withdrawn = "article.share-withdrawn";
}
