using Markdig.Renderers;
using Markdig.Syntax;

namespace NewsSite.Core.Markup.Rendering;

/// <summary>Writes one kind of node.</summary>
internal abstract class ArticleObjectHtml<T> : MarkdownObjectRenderer<ArticleHtmlRenderer, T>
    where T : MarkdownObject;
