using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using NewsSite.Core.Languages;
using NewsSite.Shared.Words;

namespace NewsSite.Shared.Comparing;

/// <summary>Marks of removed and added words that can be seen, and heard.</summary>
public static class DiffHtml
{
    /// <summary>No space is added: the text is shown with its own.</summary>
    public static IHtmlContent Of(IEnumerable<DiffPiece> pieces)
    {
        var html = new HtmlContentBuilder();
        foreach (var piece in pieces)
        {
            html.AppendHtml(
                piece.Kind switch
                {
                    DiffKind.Deleted => Marked("del", "[removed:", piece.Text),
                    DiffKind.Inserted => Marked("ins", "[added:", piece.Text),
                    _ => Plain(piece.Text),
                }
            );
        }

        return html;
    }

    private static IHtmlContent Plain(string text) => new HtmlContentBuilder().Append(text);

    private static TagBuilder Marked(string tag, Phrase heardBefore, string text)
    {
        var mark = new TagBuilder(tag);
        mark.InnerHtml.AppendHtml(Heard($"{DeskWords.Say(heardBefore)} ")).Append(text).AppendHtml(Heard("]"));
        return mark;
    }

    private static TagBuilder Heard(string words)
    {
        var span = new TagBuilder("span");
        span.AddCssClass("visually-hidden");
        span.InnerHtml.Append(words);
        return span;
    }
}
