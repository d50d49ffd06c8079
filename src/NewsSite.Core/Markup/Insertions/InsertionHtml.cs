using NewsSite.Core.Markup.Rendering;

namespace NewsSite.Core.Markup.Insertions;

/// <remarks>
/// The brackets are text, as in print: whoever has punctuation read out hears them. Hidden words such as
/// “added by the editor” would drown a quotation that holds four of them.
/// </remarks>
internal sealed class InsertionHtml : ArticleObjectHtml<InsertionInline>
{
    protected override void Write(ArticleHtmlRenderer renderer, InsertionInline obj)
    {
        renderer.Raw("<span class=\"quote-insertion\">");
        renderer.WriteChildren(obj);
        renderer.Raw("</span>");
    }
}
