using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Sections;

namespace NewsSite.Tests.Newsrooms;

/// <summary>A story as tests put it straight before readers, without an editor's hands.</summary>
public sealed record StoryWords(string Headline)
{
    public string Standfirst { get; init; } = "";
    public string Body { get; init; } = "Water rose.";
    public string Captions { get; init; } = "";
    public string Names { get; init; } = "";
    public string Language { get; init; } = "en";
    public string Format { get; init; } = "news";
    public DateTime? At { get; init; }
}

internal static class NewsroomStories
{
    /// <summary>Stands in a section of its own.</summary>
    public static Task<PublishedArticle> PublishedAsync(this Newsroom newsroom, StoryWords words) =>
        newsroom.AskAsync(async db =>
        {
            var slug = Guid.NewGuid().ToString("N");
            var section = new Section { Slug = slug, Name = LocalizedText.Of(Language.English, "World") };
            var content = new ArticleContent
            {
                Headline = words.Headline,
                Language = words.Language,
                Slug = slug,
            };
            var (article, revision) = Article.Start(content, null, RevisionReason.Created, newsroom.Clock.Now);
            var published = Published(article.Id, section.Id, slug, words, words.At ?? newsroom.Clock.Now);
            db.AddRange(section, article, revision, published);
            await db.SaveChangesAsync();
            return published;
        });

    private static PublishedArticle Published(
        Guid articleId,
        Guid sectionId,
        string slug,
        StoryWords words,
        DateTime at
    ) =>
        new()
        {
            ArticleId = articleId,
            FamilyId = articleId,
            Language = words.Language,
            Slug = slug,
            Format = words.Format,
            SectionId = sectionId,
            Headline = words.Headline,
            Standfirst = words.Standfirst,
            PublishedAt = at,
            Text = new PublishedText
            {
                BodyHtml = $"<p>{words.Body}</p>",
                BodyText = words.Body,
                CaptionText = words.Captions,
                NamesText = words.Names,
            },
        };
}
