using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Translations;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Translations;

/// <summary>Says of two stories that are there already that one is a translation of the other.</summary>
public sealed class LinkTranslation(NewsDb db, CurrentActor actor, FamilyRules rules, FamilyLinks links)
{
    /// <param name="id">Of the translation, which the actor may change.</param>
    /// <param name="originalId">Where that is a translation too, both are of the same original.</param>
    /// <returns>Empty when they are siblings.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(Guid id, Guid originalId, CancellationToken cancel)
    {
        actor.Require(Permission.Write);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var story = await db.ArticlesEditableBy(actor).SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (story is null)
        {
            return [NotYours];
        }

        if (await OriginalAsync(originalId, cancel) is not { } original)
        {
            return [ArticleProblems.NotThere];
        }

        var latest = await db.RevisionAsync(id, story.LatestNumber, cancel);
        if (await ProblemAsync(story, original, latest.Content.Language, cancel) is { } problem)
        {
            return [problem];
        }

        var source = await db.RevisionAsync(original.Id, original.NumberToTranslate, cancel);
        await links.LinkAsync(story, original, source.Content.Headline, cancel);
        if (!await db.PairsOf(story).AnyAsync(cancel))
        {
            links.Pair(story, source, PairsByOrder.Of(StoryPart.Of(source), StoryPart.Of(latest)));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    private async Task<Article?> OriginalAsync(Guid id, CancellationToken cancel)
    {
        var story = await db.ArticlesReadableBy(actor).SingleOrDefaultAsync(a => a.Id == id, cancel);
        return story?.TranslationOf is { } first ? await db.Articles.SingleAsync(a => a.Id == first, cancel) : story;
    }

    private async Task<Problem?> ProblemAsync(
        Article story,
        Article original,
        string language,
        CancellationToken cancel
    )
    {
        if (story.Id == original.Id)
        {
            return new("translation.itself", "These two are one family already.", "Address");
        }

        if (story.TranslationOf is not null)
        {
            return new(
                "translation.linked",
                story.TranslationOf == original.Id
                    ? "These two are one family already."
                    : "The translation is linked to another story. Unlink it there first.",
                "Address"
            );
        }

        if (await db.Articles.AnyAsync(a => a.TranslationOf == story.Id, cancel))
        {
            return new(
                "translation.has-own",
                "The translation has translations of its own. Unlink these first, or link the two the other way round.",
                "Address"
            );
        }

        return await rules.ProblemAsync(original.Id, null, language, cancel) is { } taken
            ? taken with
            {
                Field = "Address",
            }
            : null;
    }

    private static readonly Problem NotYours = new(
        "translation.not-yours",
        "The translation is not yours to change. Ask whoever may, or an editor.",
        "Address"
    );
}
