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
public sealed class FeedEndpoints(
    NewsDb db,
    ReadFeed read,
    IOptions<NewsroomOptions> options,
    IHttpContextAccessor request
)
{
    private static readonly Dictionary<FeedFile, Func<Feed, byte[]>> Writers = new()
    {
        [FeedFile.Rss] = RssWriter.Write,
        [FeedFile.Atom] = AtomWriter.Write,
        [FeedFile.Json] = JsonFeedWriter.Write,
    };

    public async Task<IResult> PaperAsync(FeedFile file, string language, CancellationToken cancel)
    {
        var (spoken, paths) = Of(language);
        var tagline = options.Value.TaglineIn(spoken);
        return Written(
            file,
            await read.ExecuteAsync(
                db.PublishedArticles.In(spoken).Listed(),
                spoken,
                "",
                tagline,
                paths.Home,
                file.Beside(paths.Feed),
                cancel
            )
        );
    }

    public async Task<IResult> SectionAsync(FeedFile file, string language, string slug, CancellationToken cancel)
    {
        var section = await db.Sections.AsNoTracking().SingleOrDefaultAsync(s => s.Slug == slug, cancel);
        var (spoken, paths) = Of(language);
        return section is null
            ? Results.NotFound()
            : await PartAsync(
                file,
                db.PublishedArticles.In(spoken).InSection(section.Id).Listed(),
                spoken,
                section.Name,
                section.Description,
                paths.Section(slug),
                cancel
            );
    }

    public async Task<IResult> TopicAsync(FeedFile file, string language, string slug, CancellationToken cancel)
    {
        var topic = await db.Topics.AsNoTracking().SingleOrDefaultAsync(t => t.Slug == slug, cancel);
        var (spoken, paths) = Of(language);
        return topic is null
            ? Results.NotFound()
            : await PartAsync(
                file,
                db.StoriesOnTopic(spoken, topic.Id),
                spoken,
                topic.Name,
                topic.Description,
                paths.Topic(slug),
                cancel
            );
    }

    public async Task<IResult> ServiceAsync(FeedFile file, string language, string slug, CancellationToken cancel)
    {
        var service = await db.Services.AsNoTracking().SingleOrDefaultAsync(s => s.Slug == slug, cancel);
        var (spoken, paths) = Of(language);
        return service is null
            ? Results.NotFound()
            : await PartAsync(
                file,
                db.StoriesFromService(spoken, service.Id),
                spoken,
                service.Name,
                service.Description,
                paths.Service(slug),
                cancel
            );
    }

    /// <summary>A series is not spoken of before readers have something of it.</summary>
    public async Task<IResult> SeriesAsync(FeedFile file, string language, string slug, CancellationToken cancel)
    {
        var series = await db.Series.AsNoTracking().SingleOrDefaultAsync(s => s.Slug == slug, cancel);
        var (spoken, paths) = Of(language);
        if (
            series is null
            || !await db.PublishedArticles.In(spoken).PartsOf(db.SeriesParts, series.Id).AnyAsync(cancel)
        )
        {
            return Results.NotFound();
        }

        return await PartAsync(
            file,
            db.PublishedArticles.In(spoken).PartsOf(db.SeriesParts, series.Id).Listed(),
            spoken,
            series.Name,
            series.Description,
            paths.Series(slug),
            cancel
        );
    }

    private async Task<IResult> PartAsync(
        FeedFile file,
        IQueryable<ListedStory> stories,
        Language language,
        LocalizedText name,
        LocalizedText description,
        string path,
        CancellationToken cancel
    ) =>
        Written(
            file,
            await read.ExecuteAsync(
                stories,
                language,
                name.In(language),
                description.In(language),
                path,
                $"{path}/{file.Name}",
                cancel
            )
        );

    private (Language, ReaderPaths) Of(string tag)
    {
        var language = Language.Find(tag)!;
        return (language, new ReaderPaths(language, options.Value.DefaultLanguage));
    }

    private IResult Written(FeedFile file, Feed feed)
    {
        if (feed.Hub is { } hub)
        {
            // Also in the header, for those who do not read the form itself.
            request.HttpContext!.Response.Headers.Link = $"<{hub}>; rel=\"hub\", <{feed.OwnAddress}>; rel=\"self\"";
        }

        return Results.Bytes(Writers[file](feed), $"{file.MediaType}; charset=utf-8");
    }
}
