using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Pictures;
using NewsSite.Core.People;
using NewsSite.Core.StandingPages;
using NewsSite.Shared;

namespace NewsSite.Stories;

/// <summary>What machines are told of a page, by the vocabulary of schema.org. It says nothing that the page does not show.</summary>
public static class StructuredData
{
    private const string LogoPath = "/img/logo.png";
    private const int LogoPixels = 512;

    /// <summary>Readable in every script, and with &lt;, &gt; and &amp; escaped, so that no headline can close the script element.</summary>
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The paper, on the home page of an edition.</summary>
    public static string Newsroom(ReaderPage page)
    {
        var paper = Paper(
            page.Frame.Newsroom,
            page.Language,
            page.Frame.Address,
            page.Frame.Address.Of(page.Paths.Home)
        );
        Tell(StandingPageKind.About, "publishingPrinciples", "ethicsPolicy");
        Tell(StandingPageKind.Corrections, "correctionsPolicy");
        if (page.StandingPages.Contains(StandingPageKind.Contact))
        {
            paper["contactPoint"] = Thing("ContactPoint", ("url", AddressOf(StandingPageKind.Contact)));
        }

        return Write(paper);

        void Tell(StandingPageKind kind, params string[] names)
        {
            foreach (var name in names.Where(_ => page.StandingPages.Contains(kind)))
            {
                paper[name] = AddressOf(kind);
            }
        }

        string AddressOf(StandingPageKind kind) => page.Frame.Address.Of(page.Paths.Standing(kind));
    }

    /// <param name="places">Name and full address, from the home page down.</param>
    public static string Breadcrumb(IEnumerable<(string Name, string Address)> places) =>
        Write(
            Thing(
                "BreadcrumbList",
                (
                    "itemListElement",
                    new JsonArray([
                        .. places.Select(
                            (p, i) => Thing("ListItem", ("position", i + 1), ("name", p.Name), ("item", p.Address))
                        ),
                    ])
                )
            )
        );

    public static string Story(StoryAtHand story, NewsDates dates, NewsroomOptions newsroom, SiteAddress address)
    {
        var view = story.View;
        var article = Thing(
            view.Format.SchemaType,
            ("headline", view.Headline),
            ("description", view.Standfirst),
            ("datePublished", dates.Machine(story.Story.PublishedAt)),
            ("dateModified", dates.Machine(story.Story.UpdatedAt ?? story.Story.PublishedAt)),
            ("inLanguage", view.Language.Tag),
            ("articleSection", view.SectionName),
            ("wordCount", view.WordCount),
            ("isAccessibleForFree", true),
            ("mainEntityOfPage", view.Address)
        );
        article["author"] = Authors(view, newsroom, address);
        article["publisher"] = Paper(newsroom, view.Language, address, address.Origin);
        AddUnlessEmpty(article, "keywords", view.Topics.Select(t => (JsonNode)t.Text));
        AddUnlessEmpty(article, "image", ImagesOf(story, address));
        AddUnlessEmpty(
            article,
            "video",
            StoryFilm.In(view.LeadHtml + view.BodyHtml).Select(f => Film(f, story, dates, address))
        );
        AddUnlessEmpty(article, "correction", StoryCorrection.In(view.BodyHtml).Select(CorrectionOf));
        TellSiblings(article, story, address);
        return Write(article);
    }

    /// <summary>An original names its translations, and each of them the original.</summary>
    private static void TellSiblings(JsonObject article, StoryAtHand story, SiteAddress address)
    {
        var others = story.View.Siblings;
        var isOriginal = story.Story.ArticleId == story.Story.FamilyId;
        if (isOriginal && others.Count > 0)
        {
            article["workTranslation"] = new JsonArray([.. others.Select(Named)]);
        }
        else if (others.FirstOrDefault(s => s.IsOriginal) is { } original)
        {
            article["translationOfWork"] = Named(original);
        }

        JsonObject Named(StorySibling sibling) =>
            Thing(
                story.View.Format.SchemaType,
                ("@id", address.Of(sibling.Path)),
                ("url", address.Of(sibling.Path)),
                ("inLanguage", sibling.Language.Tag)
            );
    }

    private static JsonObject CorrectionOf(StoryCorrection correction)
    {
        var comment = Thing("CorrectionComment", ("text", correction.Text));
        if (correction.Day is { } day)
        {
            comment["datePublished"] = day;
        }

        return comment;
    }

    /// <remarks>Readers have a film since they have its story: no other day is shown to them.</remarks>
    private static JsonObject Film(StoryFilm film, StoryAtHand story, NewsDates dates, SiteAddress address)
    {
        var video = Thing(
            "VideoObject",
            ("name", film.Title.Length > 0 ? film.Title : story.View.Headline),
            ("description", film.Caption.Length > 0 ? film.Caption : story.View.Standfirst),
            ("uploadDate", dates.Machine(story.Story.PublishedAt)),
            ("contentUrl", address.Of(film.Address))
        );
        if (film.Poster is { } poster)
        {
            video["thumbnailUrl"] = address.Of(poster);
        }

        if (film.Duration is { } duration)
        {
            video["duration"] = duration;
        }

        if (film.Transcript.Length > 0)
        {
            video["transcript"] = film.Transcript;
        }

        AddUnlessEmpty(video, "caption", film.Captions.Select(c => CaptionsOf(c, address)));
        return video;
    }

    private static JsonObject CaptionsOf(FilmCaptions captions, SiteAddress address) =>
        Thing(
            "MediaObject",
            ("contentUrl", address.Of(captions.Address)),
            ("encodingFormat", "text/vtt"),
            ("inLanguage", captions.Language)
        );

    private static JsonNode Authors(StoryView view, NewsroomOptions newsroom, SiteAddress address)
    {
        var writers = Byline.Writers(view.Credits).ToList();
        return writers.Count == 0
            ? Paper(newsroom, view.Language, address, address.Origin)
            : new JsonArray([.. writers.Select(w => Thing("Person", ("name", w.Name), ("url", address.Of(w.Path!))))]);
    }

    private static JsonObject Paper(NewsroomOptions newsroom, Language language, SiteAddress address, string home) =>
        Thing(
            "NewsMediaOrganization",
            ("name", newsroom.NameIn(language)),
            ("url", home),
            ("logo", Thing("ImageObject", ("url", address.Of(LogoPath)), ("width", LogoPixels), ("height", LogoPixels)))
        );

    /// <summary>The lead picture in every shape, the wide one first; until they are made, whole and as large as there is.</summary>
    private static IEnumerable<JsonObject> ImagesOf(StoryAtHand story, SiteAddress address)
    {
        RenditionFacts?[] pictures =
            story.Crops.Count > 0
                ? [.. CropShape.All.Select(shape => story.Crops.GetValueOrDefault(shape))]
                : [WholeOf(story.Lead)];
        return pictures
            .OfType<RenditionFacts>()
            .DistinctBy(picture => picture.Address)
            .Select(picture =>
                Thing(
                    "ImageObject",
                    ("url", address.Of(picture.Address)),
                    ("width", picture.WidthPixels),
                    ("height", picture.HeightPixels)
                )
            );
    }

    private static RenditionFacts? WholeOf(MediaFacts? lead) =>
        lead is not { Kind: MediaKind.Picture, WidthPixels: { } width, HeightPixels: { } height }
            ? lead?.Poster
            : lead.Renditions.Where(r => r.ContentType == "image/jpeg").MaxBy(r => r.WidthPixels)
                ?? new RenditionFacts(lead.Address, lead.ContentType, width, height, lead.Bytes);

    private static void AddUnlessEmpty(JsonObject thing, string name, IEnumerable<JsonNode> values)
    {
        var list = new JsonArray([.. values]);
        if (list.Count > 0)
        {
            thing[name] = list;
        }
    }

    private static JsonObject Thing(string type, params (string Name, JsonNode? Value)[] facts)
    {
        var thing = new JsonObject { ["@type"] = type };
        foreach (var (name, value) in facts)
        {
            thing[name] = value;
        }

        return thing;
    }

    private static string Write(JsonObject thing)
    {
        thing["@context"] = "https://schema.org";
        return thing.ToJsonString(Json);
    }
}
