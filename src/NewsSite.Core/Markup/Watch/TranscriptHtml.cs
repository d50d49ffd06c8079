using NewsSite.Core.Markup.Rendering;
using NewsSite.Core.Markup.Text;

namespace NewsSite.Core.Markup.Watch;

internal static class TranscriptHtml
{
    public static void Write(ArticleHtmlRenderer renderer, WatchParts parts)
    {
        if (parts.TypedTranscript is null && parts.Transcript is null)
        {
            return;
        }

        renderer.Raw("<details class=\"watch-transcript\"><summary>").Say("markup.transcript");
        if (InlineText.Of(parts.Title) is { Length: > 0 } title)
        {
            renderer.Raw("<span class=\"visually-hidden\">: ").Text(title).Raw("</span>");
        }

        renderer.Raw("</summary>\n");
        if (parts.TypedTranscript is { } typed)
        {
            renderer.Content(typed);
        }
        else
        {
            WriteParagraphs(renderer, parts.Transcript!);
        }

        renderer.Raw("</details>\n");
    }

    private static void WriteParagraphs(ArticleHtmlRenderer renderer, string transcript)
    {
        foreach (
            var paragraph in transcript.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        )
        {
            renderer.Raw("<p>").Text(paragraph.Trim()).Raw("</p>\n");
        }
    }
}
