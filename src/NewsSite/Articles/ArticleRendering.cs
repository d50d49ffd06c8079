using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup;
using NewsSite.Data;
using NewsSite.Media;

namespace NewsSite.Articles;

/// <summary>A story's body read, with the media that it and the head of the story name.</summary>
public sealed class RenderedBody(ArticleDocument document, MediaShelf media)
{
    public ArticleDocument Document => document;
    public MediaShelf Media => media;

    /// <summary>For readers.</summary>
    public string Html { get; } = ArticleHtml.Render(document, media.Facts);

    /// <summary>For search: the words of the body apart from those of captions and transcripts.</summary>
    public ArticleText Text { get; } = document.PlainText(media.Facts);
}

public sealed class ArticleRendering(NewsDb db)
{
    public async Task<RenderedBody> ReadAsync(ArticleContent content, CancellationToken cancel)
    {
        var document = ArticleMarkup.Parse(content.Body, Language.Find(content.Language) ?? Language.English);
        return new RenderedBody(document, await ShelfOfAsync(document, content.Lead, cancel));
    }

    public Task<MediaShelf> ShelfOfAsync(ArticleDocument document, LeadMedia? lead, CancellationToken cancel) =>
        MediaShelf.OfAsync(db, document.MediaUses.Select(u => u.Asset ?? "").Append(lead?.Name ?? ""), cancel);
}
