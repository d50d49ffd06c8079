using NewsSite.Core.Markup.Rendering;
using NewsSite.Core.Media;

namespace NewsSite.Core.Markup.Figures;

internal sealed class FigureHtmlRenderer : ArticleObjectHtml<FigureBlock>
{
    public static void Write(ArticleHtmlRenderer renderer, FigureParts parts)
    {
        renderer.Raw("<figure").Attribute("class", parts.Place.ClassName);
        if (parts.Source is not null)
        {
            renderer.SourceLine(parts.Source);
        }

        renderer.Raw(">");
        WritePicture(renderer, parts);
        CaptionHtml.Write(renderer, "markup.caption-prefix", parts.Caption, parts.Credit, parts.IsFilePhoto);
        renderer.Raw("</figure>\n");
    }

    protected override void Write(ArticleHtmlRenderer renderer, FigureBlock obj)
    {
        if (renderer.Find(obj.Argument, MediaKind.Picture) is { } facts)
        {
            Write(renderer, PartsOf(obj, facts));
        }
        else if (renderer.Audience == HtmlAudience.Desk)
        {
            WritePlaceholder(renderer, obj);
        }
    }

    private static FigureParts PartsOf(FigureBlock figure, MediaFacts facts)
    {
        var isSilent =
            figure.IsDecorative || figure.Alt is null || AltText.Repeats(figure.Alt, figure.Fields.Text("caption"));
        var alt = isSilent ? "" : figure.Alt!;
        return new(
            facts,
            alt,
            figure.Caption,
            figure.Credit,
            figure.IsFilePhoto,
            FigurePlace.Story,
            figure,
            figure.Sensitive
        );
    }

    /// <summary>Behind a warning it is neither shown nor fetched before the reader asks for it.</summary>
    private static void WritePicture(ArticleHtmlRenderer renderer, FigureParts parts)
    {
        if (parts.Sensitive is { } warning)
        {
            renderer.Raw("<details class=\"figure-sensitive\"><summary>");
            renderer.Text(renderer.Strings.Format("markup.sensitive", warning)).Raw("</summary>");
        }

        PictureHtml.Write(renderer, parts.Facts, parts.Alt, parts.Place);
        renderer.Raw(parts.Sensitive is null ? "" : "</details>");
    }

    private static void WritePlaceholder(ArticleHtmlRenderer renderer, FigureBlock figure)
    {
        renderer.Raw("<figure class=\"article-figure figure-placeholder\"").SourceLine(figure).Raw(">");
        renderer.Raw("<p class=\"figure-missing\">");
        _ = figure.Argument is null
            ? renderer.Say("markup.picture-not-attached")
            : renderer.Say("markup.picture-unknown", figure.Argument);
        renderer.Raw("</p>");
        CaptionHtml.Write(renderer, "markup.caption-prefix", figure.Caption, figure.Credit, figure.IsFilePhoto);
        renderer.Raw("</figure>\n");
    }
}
