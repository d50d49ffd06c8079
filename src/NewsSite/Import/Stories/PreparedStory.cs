using NewsSite.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup;
using NewsSite.Media;

namespace NewsSite.Import.Stories;

/// <summary>A story whose body was read ahead of storing it.</summary>
/// <param name="Slug">The address it asks for, or the one its headline makes; empty when that has no letter or digit.</param>
/// <param name="Body">Rendered already when it shows no media; null when the library must be asked first.</param>
internal sealed record PreparedStory(
    int Number,
    ImportedStory Story,
    string Slug,
    ArticleDocument Document,
    RenderedBody? Body
)
{
    public string ExternalId => Story.ExternalId;
    public Language Language => Document.Language;
    public bool IsPublished => Story.State == ImportedState.Published;

    public static PreparedStory Of(int number, ImportedStory story)
    {
        var document = ArticleMarkup.Parse(story.Body, Language.Find(story.Language)!);
        var needsLibrary = document.MediaUses.Count > 0 || story.Lead is not null;
        var body = needsLibrary ? null : new RenderedBody(document, MediaShelf.Empty);
        return new(number, story, SlugOf(story), document, body);
    }

    private static string SlugOf(ImportedStory story) =>
        story.Slug.Length > 0 ? story.Slug
        : Core.Articles.Slug.From(story.Headline) is { Length: > 0 } fromHeadline ? fromHeadline
        : Core.Articles.Slug.From(story.ExternalId);
}
