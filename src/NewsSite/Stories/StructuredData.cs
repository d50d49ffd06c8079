using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using NewsSite.Core.Languages;
using NewsSite.Core.People;
using NewsSite.Shared;

namespace NewsSite.Stories;

/// <summary>What machines are told of a page, by the vocabulary of schema.org.</summary>
public static class StructuredData
{
    /// <summary>Readable in every script, and with &lt;, &gt; and &amp; escaped, so that no headline can close the script element.</summary>
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Newsroom(string name, string address) =>
        Write(Thing("NewsMediaOrganization", ("name", name), ("url", address)));

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
            ("isAccessibleForFree", true),
            ("mainEntityOfPage", view.Address)
        );
        article["author"] = Authors(view, newsroom, address);
        article["publisher"] = Thing(
            "NewsMediaOrganization",
            ("name", newsroom.NameIn(view.Language)),
            ("url", address.Origin)
        );
        if (ImagesOf(story, address) is { Count: > 0 } images)
        {
            article["image"] = images;
        }

        if (StoryCorrection.In(view.BodyHtml) is { Count: > 0 } corrections)
        {
            article["correction"] = new JsonArray([.. corrections.Select(CorrectionOf)]);
        }

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

    private static JsonNode Authors(StoryView view, NewsroomOptions newsroom, SiteAddress address)
    {
        var writers = Byline.Writers(view.Credits).ToList();
        return writers.Count == 0
            ? Thing("NewsMediaOrganization", ("name", newsroom.NameIn(view.Language)), ("url", address.Origin))
            : new JsonArray([.. writers.Select(w => Thing("Person", ("name", w.Name), ("url", address.Of(w.Path!))))]);
    }

    private static JsonArray ImagesOf(StoryAtHand story, SiteAddress address)
    {
        var renditions = story.Lead?.Renditions ?? [];
        var largest = renditions.Where(r => r.ContentType == "image/jpeg").MaxBy(r => r.WidthPixels);
        string?[] paths = [story.SocialCard?.Address, largest?.Address ?? story.Lead?.Poster?.Address];
        return new JsonArray([.. paths.OfType<string>().Distinct().Select(p => (JsonNode)address.Of(p))]);
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
