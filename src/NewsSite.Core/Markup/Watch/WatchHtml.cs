using NewsSite.Core.Markup.Figures;
using NewsSite.Core.Markup.Rendering;
using NewsSite.Core.Markup.Text;
using NewsSite.Core.Markup.Typography;

namespace NewsSite.Core.Markup.Watch;

internal sealed class WatchHtml : ArticleObjectHtml<WatchBlock>
{
    public static void Write(ArticleHtmlRenderer renderer, WatchParts parts)
    {
        var id = renderer.NextId("watch");
        WriteOpening(renderer, parts, id);
        WriteTitle(renderer, parts, id);
        if (parts.Facts is { } facts)
        {
            PlayerHtml.Write(renderer, facts, id);
        }
        else
        {
            UnavailableHtml.Write(renderer, parts);
        }

        WatchFactsHtml.Write(renderer, parts);
        CaptionHtml.Write(
            renderer,
            "markup.video-caption-prefix",
            parts.Caption,
            parts.Credit,
            false,
            "p",
            "watch-caption"
        );
        QualitiesHtml.Write(renderer, parts);
        TranscriptHtml.Write(renderer, parts);
        renderer.Raw("</figure>\n");
    }

    protected override void Write(ArticleHtmlRenderer renderer, WatchBlock obj)
    {
        var known = renderer.Find(obj.Argument, obj.Media);
        var facts = obj.GoneOn is null ? known : null;
        var typed = obj.Content.Any() ? obj : null;
        var duration = known is null ? obj.TypedDuration : known.Duration;
        var (title, caption, credit) = (obj.Title, obj.Caption, obj.Credit);
        Write(
            renderer,
            new(obj.Media, facts, title, caption, credit, duration, known?.Transcript, typed, obj)
            {
                GoneOn = obj.GoneOn,
                Poster = known?.Poster,
            }
        );
    }

    private static void WriteOpening(ArticleHtmlRenderer renderer, WatchParts parts, string id)
    {
        var name = parts.IsVideo ? "article-watch" : "article-listen";
        renderer.Raw("<figure").Attribute("class", parts.Facts is null ? $"{name} watch-without-file" : name);
        renderer.Attribute("aria-labelledby", id);
        if (parts.Source is not null)
        {
            renderer.SourceLine(parts.Source);
        }

        renderer.Raw(">\n");
    }

    private static void WriteTitle(ArticleHtmlRenderer renderer, WatchParts parts, string id)
    {
        var label = renderer.Strings[parts.IsVideo ? "markup.watch" : "markup.listen"];
        var hasTitle = InlineText.Of(parts.Title).Length > 0;
        renderer.Raw("<figcaption class=\"watch-title\"").Attribute("id", id).Raw("><span class=\"watch-label\">");
        renderer.Text(hasTitle ? SmartText.Set(label + ":", renderer.Language) : label).Raw("</span>");
        if (hasTitle)
        {
            renderer.Raw(" ").Inline(parts.Title);
        }

        renderer.Raw("</figcaption>\n");
    }
}
