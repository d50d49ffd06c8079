using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Core.Sections;

namespace NewsSite.Stories;

/// <summary>A story as lists show it.</summary>
/// <param name="Picture">The lead picture, or the poster of a lead film; null when there is none.</param>
public sealed record StoryCard(PublishedArticle Story, Section Section, MediaFacts? Picture)
{
    public ArticleFormat Format => ArticleFormat.Find(Story.Format) ?? ArticleFormat.News;

    public string SectionName(Language language) => Section.Name.In(language);
}
