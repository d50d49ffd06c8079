namespace NewsSite.Core.Articles;

public sealed partial class Article
{
    /// <summary>As the latest revision has it: the desk finds stories by it without opening their words.</summary>
    public string LatestLanguage { get; private set; } = "";

    /// <inheritdoc cref="LatestLanguage" />
    public string LatestFormat { get; private set; } = "";

    /// <inheritdoc cref="LatestLanguage" />
    public Guid? LatestSectionId { get; private set; }

    private void Describe(ArticleContent latest) =>
        (LatestLanguage, LatestFormat, LatestSectionId) = (latest.Language, latest.Format, latest.SectionId);
}
