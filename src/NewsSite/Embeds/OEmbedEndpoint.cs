using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Media.Pictures;
using NewsSite.Data;
using NewsSite.Feeds;
using NewsSite.Media;
using NewsSite.Shared;
using NewsSite.Stories;

namespace NewsSite.Embeds;

/// <summary>Tells other sites how to show a story of ours.</summary>
/// <remarks>Source: oEmbed, oembed.com.</remarks>
public sealed class OEmbedEndpoint(NewsDb db, SiteAddress address, IOptions<NewsroomOptions> options)
{
    public const string Path = "/oembed";
    private const int StoryParts = 3;

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <param name="url">Full address of a story.</param>
    /// <param name="format"><c>json</c>, which is also meant where none is named, or <c>xml</c>.</param>
    /// <param name="maxwidth">In pixels, as is <paramref name="maxheight"/>; null or nonsense sets no limit.</param>
    /// <returns>404 for what is no live story of this site, 501 for another format.</returns>
    public async Task<IResult> AnswerAsync(
        string? url,
        string? format,
        string? maxwidth,
        string? maxheight,
        CancellationToken cancel
    )
    {
        if (format is not (null or "" or "json" or "xml"))
        {
            return Results.StatusCode(StatusCodes.Status501NotImplemented);
        }

        if (await FindAsync(url, cancel) is not { } story)
        {
            return Results.NotFound();
        }

        var facts = await FactsAsync(story, Limit(maxwidth), Limit(maxheight), cancel);
        return format == "xml"
            ? Results.Bytes(Xml(facts), "text/xml; charset=utf-8")
            : Results.Text(JsonOf(facts), "application/json; charset=utf-8");
    }

    private async Task<PublishedArticle?> FindAsync(string? url, CancellationToken cancel)
    {
        if (
            !Uri.TryCreate(url, UriKind.Absolute, out var asked)
            || !string.Equals(
                asked.GetLeftPart(UriPartial.Authority),
                address.Origin,
                StringComparison.OrdinalIgnoreCase
            )
        )
        {
            return null;
        }

        var parts = asked.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == StoryParts && parts[1] == "stories" && Language.Find(parts[0]) is { } language
            ? await db
                .PublishedArticles.AsNoTracking()
                .LiveAt(language.Tag, Uri.UnescapeDataString(parts[2]))
                .SingleOrDefaultAsync(cancel)
            : null;
    }

    private async Task<IReadOnlyList<(string Name, object Value)>> FactsAsync(
        PublishedArticle story,
        int? maxWidth,
        int? maxHeight,
        CancellationToken cancel
    )
    {
        var width = Math.Min(EmbedFrame.UsualWidth, maxWidth ?? EmbedFrame.UsualWidth);
        var height = Math.Min(EmbedFrame.UsualHeight, maxHeight ?? EmbedFrame.UsualHeight);
        var facts = new List<(string, object)>
        {
            ("version", "1.0"),
            ("type", "rich"),
            ("title", story.Headline),
            ("provider_name", options.Value.NameIn(Language.Find(story.Language)!)),
            ("provider_url", address.Origin),
            ("width", width),
            ("height", height),
            ("html", EmbedFrame.Html(address.Of(story.Path), story.Headline, width, height)),
        };
        var name = story.Lead?.Name ?? "";
        var shelf = await MediaShelf.OfAsync(db, [name], cancel);
        // A thumbnail may not be larger than what was asked for either.
        if (
            shelf.CropOf(name, CropShape.Wide) is { } card
            && card.WidthPixels <= (maxWidth ?? int.MaxValue)
            && card.HeightPixels <= (maxHeight ?? int.MaxValue)
        )
        {
            facts.Add(("thumbnail_url", address.Of(card.Address)));
            facts.Add(("thumbnail_width", card.WidthPixels));
            facts.Add(("thumbnail_height", card.HeightPixels));
        }

        return facts;
    }

    private static string JsonOf(IReadOnlyList<(string Name, object Value)> facts)
    {
        var json = new JsonObject();
        foreach (var (name, value) in facts)
        {
            json[name] = value is int number ? number : (string)value;
        }

        return json.ToJsonString(Json);
    }

    private static byte[] Xml(IReadOnlyList<(string Name, object Value)> facts) =>
        XmlPage.Write(xml =>
        {
            xml.WriteStartElement("oembed");
            foreach (var (name, value) in facts)
            {
                xml.Element(name, Convert.ToString(value, CultureInfo.InvariantCulture)!);
            }
        });

    private static int? Limit(string? pixels) =>
        int.TryParse(pixels, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0
            ? limit
            : null;
}
