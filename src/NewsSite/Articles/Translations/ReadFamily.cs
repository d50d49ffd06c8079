using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles.Desk;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Words;

namespace NewsSite.Articles.Translations;

/// <summary>One story of a family, as far as this person may know it.</summary>
/// <param name="Headline">Null where it is neither on this desk nor before readers.</param>
/// <param name="MayOpen">Whether the person finds it on the desk.</param>
/// <param name="MayUnlink">Whether the person may take it out of the family.</param>
/// <param name="Stale">How many parts are to look at.</param>
public sealed record FamilyRow(
    FamilyMember Member,
    string? Headline,
    bool IsOriginal,
    bool MayOpen,
    bool MayUnlink,
    int Stale
)
{
    public Guid Id => Member.Article.Id;
    public string LanguageName => DeskWords.NameOf(Member.Language);

    /// <summary>Where one goes on with it; null where it is not for this person.</summary>
    public string? Path =>
        !MayOpen ? Member.LivePath
        : IsOriginal ? $"/desk/articles/{Id}"
        : $"/desk/articles/{Id}/translation";
}

/// <param name="Free">Languages that readers are offered and the family does not have yet.</param>
public sealed record FamilyAtHand(IReadOnlyList<FamilyRow> Rows, IReadOnlyList<Language> Free)
{
    public bool HasSiblings => Rows.Count > 1;
}

/// <summary>Reads a story's siblings for the desk.</summary>
public sealed class ReadFamily(
    NewsDb db,
    CurrentActor actor,
    StaleTranslations stale,
    IOptions<NewsroomOptions> newsroom
)
{
    /// <param name="story">The actor may see it.</param>
    public async Task<FamilyAtHand> ExecuteAsync(Article story, CancellationToken cancel)
    {
        var family = await db.FamilyAsync(story.FamilyId, cancel);
        var ids = family.ConvertAll(m => m.Article.Id);
        var open = await db.ArticlesVisibleTo(actor)
            .Where(a => ids.Contains(a.Id))
            .Select(a => a.Id)
            .ToListAsync(cancel);
        var mine = await db.ArticlesEditableBy(actor)
            .Where(a => ids.Contains(a.Id))
            .Select(a => a.Id)
            .ToListAsync(cancel);
        var counts = await stale.CountAsync(open, cancel);
        return new(
            [
                .. family.Select(m => new FamilyRow(
                    m,
                    open.Contains(m.Article.Id) ? HeadlineWords.Of(m.Headline) : null,
                    m.Article.Id == story.FamilyId,
                    open.Contains(m.Article.Id),
                    m.Article.TranslationOf is not null && mine.Contains(m.Article.Id),
                    counts.GetValueOrDefault(m.Article.Id)
                )),
            ],
            [.. newsroom.Value.Languages.Where(e => family.TrueForAll(m => m.Language != e.Tag))]
        );
    }
}
