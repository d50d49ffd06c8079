using NewsSite.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup;
using NewsSite.Media;

namespace NewsSite.Import.Stories;

/// <summary>A story whose body was read ahead of storing it.</summary>
/// <param name="Body">Rendered already when it shows no media; null when the library must be asked first.</param>
internal sealed record PreparedStory(int Number, ImportedStory Story, ArticleDocument Document, RenderedBody? Body)
{
    public Language Language => Document.Language;

    public static PreparedStory Of(int number, ImportedStory story)
    {
        var document = ArticleMarkup.Parse(story.Body, Language.Find(story.Language)!);
        var needsLibrary = document.MediaUses.Count > 0 || story.Lead is not null;
        return new(number, story, document, needsLibrary ? null : new RenderedBody(document, MediaShelf.Empty));
    }
}
