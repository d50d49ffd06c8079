using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Stories;

namespace NewsSite.Feeds;

/// <summary>The feeds of the paper and of its parts.</summary>
public sealed class FeedEndpoints(NewsDb db, ReadFeed read, IOptions<NewsroomOptions> options)
{
    public async Task<IResult> PaperAsync(string language, CancellationToken cancel)
    {
        var (spoken, paths) = Of(language);
        var tagline = options.Value.Tagline.GetValueOrDefault(spoken.Tag, "");
        return Rss(
            await read.ExecuteAsync(
                db.PublishedArticles.In(spoken),
                spoken,
                "",
                tagline,
                paths.Home,
                paths.Feed,
                cancel
            )
        );
    }

    public async Task<IResult> SectionAsync(string language, string slug, CancellationToken cancel)
    {
        var section = await db.Sections.AsNoTracking().SingleOrDefaultAsync(s => s.Slug == slug, cancel);
        var (spoken, paths) = Of(language);
        return section is null
            ? Results.NotFound()
            : await PartAsync(
                db.PublishedArticles.InSection(section.Id),
                spoken,
                section.Name,
                section.Description,
                paths.Section(slug),
                cancel
            );
    }

    public async Task<IResult> TopicAsync(string language, string slug, CancellationToken cancel)
    {
        var topic = await db.Topics.AsNoTracking().SingleOrDefaultAsync(t => t.Slug == slug, cancel);
        var (spoken, paths) = Of(language);
        return topic is null
            ? Results.NotFound()
            : await PartAsync(
                db.PublishedArticles.OnTopic(topic.Id),
                spoken,
                topic.Name,
                topic.Description,
                paths.Topic(slug),
                cancel
            );
    }

    public async Task<IResult> ServiceAsync(string language, string slug, CancellationToken cancel)
    {
        var service = await db.Services.AsNoTracking().SingleOrDefaultAsync(s => s.Slug == slug, cancel);
        var (spoken, paths) = Of(language);
        return service is null
            ? Results.NotFound()
            : await PartAsync(
                db.PublishedArticles.FromService(service.Id),
                spoken,
                service.Name,
                service.Description,
                paths.Service(slug),
                cancel
            );
    }

    private async Task<IResult> PartAsync(
        IQueryable<PublishedArticle> stories,
        Language language,
        LocalizedText name,
        LocalizedText description,
        string path,
        CancellationToken cancel
    ) =>
        Rss(
            await read.ExecuteAsync(
                stories.In(language),
                language,
                name.In(language),
                description.In(language),
                path,
                $"{path}/feed.xml",
                cancel
            )
        );

    private (Language, ReaderPaths) Of(string tag)
    {
        var language = Language.Find(tag)!;
        return (language, new ReaderPaths(language, options.Value.DefaultLanguage));
    }

    private static IResult Rss(Feed feed) => Results.Bytes(RssWriter.Write(feed), RssWriter.ContentType);
}
