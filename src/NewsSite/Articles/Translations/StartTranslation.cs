using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Translations;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Translations;

/// <summary>Starts a draft in another language that holds the original's words, to be translated one after the other.</summary>
/// <remarks>
/// It is made from the original also where somebody starts from a translation: what is lost on one way is not lost on the next.
/// </remarks>
public sealed class StartTranslation(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    FamilyRules rules,
    FamilyLinks links,
    IOptions<NewsroomOptions> newsroom
)
{
    /// <param name="storyId">Of any story of the family.</param>
    /// <param name="tag">Of a language that readers are offered.</param>
    /// <returns>The draft's id; or what is in the way, and nothing was started.</returns>
    public async Task<StartedTranslation> ExecuteAsync(Guid storyId, string? tag, CancellationToken cancel)
    {
        actor.Require(Permission.Write);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var family = await db.ArticlesReadableBy(actor)
            .Where(a => a.Id == storyId)
            .Select(a => a.TranslationOf ?? a.Id)
            .ToListAsync(cancel);
        if (
            family is not [var originalId]
            || await db.ArticlesReadableBy(actor).SingleOrDefaultAsync(a => a.Id == originalId, cancel)
                is not { } original
        )
        {
            return new(null, [ArticleProblems.NotThere]);
        }

        if (Language.Find(tag) is not { } language || !newsroom.Value.Languages.Contains(language))
        {
            return new(null, [new("translation.language", "Choose the language to translate into.", "Language")]);
        }

        if (await rules.ProblemAsync(originalId, null, language.Tag, cancel) is { } taken)
        {
            return new(null, [taken]);
        }

        var draft = await StartAsync(original, language, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(draft.Id, []);
    }

    private async Task<Article> StartAsync(Article original, Language language, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var source = await db.RevisionAsync(original.Id, original.NumberToTranslate, cancel);
        var content = source.Content with { Language = language.Tag, Slug = "" };
        var (draft, revision) = Article.Start(content, actor.AccountId, RevisionReason.Created, now);
        db.Articles.Add(draft);
        db.Revisions.Add(revision);
        db.Audit(actor, "article.created", draft.Id, now, content.Headline);
        await links.LinkAsync(draft, original, content.Headline, cancel);
        // The same text has the same parts in the same order.
        links.Pair(draft, source, StoryPart.Of(source).Zip(StoryPart.Of(revision), (s, t) => (s.Key, (string?)t.Key)));
        return draft;
    }
}

/// <param name="Id">Null when it was not started.</param>
public sealed record StartedTranslation(Guid? Id, IReadOnlyList<Problem> Problems);
