using System.Globalization;
using NewsSite.Core.Markup.Rendering;
using NewsSite.Core.Media;

namespace NewsSite.Core.Markup.Figures;

/// <summary>Writes the <c>picture</c> element: modern formats first, and one that every browser reads.</summary>
internal static class PictureHtml
{
    // What a browser without srcset gets: sharp enough for a column, light enough for a bad line.
    private const int FallbackWidth = 800;
    private static readonly string[] ModernTypes = ["image/avif", "image/webp"];

    public static void Write(ArticleHtmlRenderer renderer, MediaFacts facts, string alt, FigurePlace place)
    {
        var renditions = facts.Renditions.Where(r => IsWhole(r, facts)).OrderBy(r => r.WidthPixels).ToList();
        renderer.Raw("<picture>");
        foreach (var type in ModernTypes)
        {
            WriteSource(renderer, type, [.. renditions.Where(r => r.ContentType == type)], place);
        }

        WriteImage(renderer, facts, [.. renditions.Where(r => !ModernTypes.Contains(r.ContentType))], alt, place);
        renderer.Raw("</picture>");
    }

    /// <summary>A crop, such as a social card, is another picture.</summary>
    private static bool IsWhole(RenditionFacts rendition, MediaFacts facts)
    {
        if (facts is not { WidthPixels: > 0 and var width, HeightPixels: > 0 and var height })
        {
            return true;
        }

        var expected = (double)rendition.WidthPixels * height / width;
        return Math.Abs(expected - rendition.HeightPixels) <= 2;
    }

    private static void WriteSource(
        ArticleHtmlRenderer renderer,
        string type,
        IReadOnlyList<RenditionFacts> files,
        FigurePlace place
    )
    {
        if (files.Count > 0)
        {
            renderer.Raw("<source").Attribute("type", type).Attribute("srcset", SourceSet(files));
            renderer.Attribute("sizes", place.Sizes).Raw(">");
        }
    }

    private static void WriteImage(
        ArticleHtmlRenderer renderer,
        MediaFacts facts,
        IReadOnlyList<RenditionFacts> files,
        string alt,
        FigurePlace place
    )
    {
        var fallback = files.LastOrDefault(f => f.WidthPixels <= FallbackWidth) ?? (files.Count > 0 ? files[0] : null);
        renderer
            .Raw("<img")
            .Attribute("class", PictureTone.ClassOf(facts))
            .Address("src", fallback?.Address ?? facts.Address);
        if (files.Count > 0)
        {
            renderer.Attribute("srcset", SourceSet(files)).Attribute("sizes", place.Sizes);
        }

        renderer.Attribute("width", facts.WidthPixels).Attribute("height", facts.HeightPixels).Attribute("alt", alt);
        renderer.Raw(place.IsFetchedFirst ? " fetchpriority=\"high\">" : " loading=\"lazy\" decoding=\"async\">");
    }

    private static string SourceSet(IEnumerable<RenditionFacts> files) =>
        string.Join(
            ", ",
            files.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Address} {f.WidthPixels}w"))
        );
}
