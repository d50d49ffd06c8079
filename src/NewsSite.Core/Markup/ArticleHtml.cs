using System.Globalization;
using Markdig.Syntax;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup.Figures;
using NewsSite.Core.Markup.Rendering;
using NewsSite.Core.Markup.Text;
using NewsSite.Core.Markup.Watch;
using NewsSite.Core.Media;

namespace NewsSite.Core.Markup;

/// <summary>Writes articles as HTML. What it writes needs no script, no inline style and nothing from elsewhere.</summary>
public static class ArticleHtml
{
    /// <param name="media">By asset name; an asset that is not in it counts as missing.</param>
    public static string Render(
        ArticleDocument document,
        IReadOnlyDictionary<string, MediaFacts> media,
        HtmlAudience audience = HtmlAudience.Readers
    )
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        new ArticleHtmlRenderer(writer, document, media, audience).Render(document.Syntax);
        return writer.ToString();
    }

    /// <summary>The picture or film at the head of a story, fetched before everything else.</summary>
    /// <param name="lead">Its caption may hold inline Markdown.</param>
    /// <param name="facts">Null while the file is missing.</param>
    /// <returns>Empty for a picture without a file: readers see no placeholder.</returns>
    public static string RenderLead(LeadMedia lead, MediaFacts? facts, Language language)
    {
        var caption = ArticleMarkup.Parse(lead.Caption, language);
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new ArticleHtmlRenderer(
            writer,
            caption,
            new Dictionary<string, MediaFacts>(),
            HtmlAudience.Readers
        );
        Write(renderer, lead, facts, caption.Syntax.OfType<ParagraphBlock>().FirstOrDefault());
        return writer.ToString();
    }

    private static void Write(ArticleHtmlRenderer renderer, LeadMedia lead, MediaFacts? facts, LeafBlock? caption)
    {
        var credit = lead.Credit.Length > 0 ? lead.Credit : null;
        switch (facts)
        {
            case { Kind: MediaKind.Picture }:
                var isSilent = lead.Decorative || AltText.Repeats(lead.Alt, InlineText.Of(caption));
                var alt = isSilent ? "" : lead.Alt;
                FigureHtmlRenderer.Write(
                    renderer,
                    new(facts, alt, caption, credit, lead.FilePhoto, FigurePlace.Lead, null)
                );
                break;
            case { Kind: var kind }:
                WatchHtml.Write(
                    renderer,
                    new(kind, facts, caption, null, credit, facts.Duration, facts.Transcript, null, null)
                );
                break;
        }
    }
}
