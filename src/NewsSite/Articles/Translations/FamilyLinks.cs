using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Translations;
using NewsSite.Core.Audit;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Translations;

/// <summary>Of which story another was a translation, kept so that linking and unlinking can be taken back.</summary>
internal sealed record FamilyLink(Guid OriginalId)
{
    public static FamilyLink? Of(Article story) => story.TranslationOf is { } id ? new(id) : null;
}

/// <summary>Brings a story into a family and out of it, for readers at once. In the caller's transaction.</summary>
public sealed class FamilyLinks(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    public const string Linked = "article.translation-linked";
    public const string Unlinked = "article.translation-unlinked";

    /// <param name="originalHeadline">For the record.</param>
    public async Task LinkAsync(Article story, Article original, string originalHeadline, CancellationToken cancel)
    {
        var before = FamilyLink.Of(story);
        story.BecomeTranslationOf(original);
        Tell(Linked, story, new("", originalHeadline), before);
        await ShowAsync(story, cancel);
    }

    /// <summary>Which part stands for which, all of it seen as of the words that translations follow.</summary>
    public void Pair(Article story, Revision source, IEnumerable<(string SourceKey, string? TargetKey)> keys)
    {
        foreach (var (sourceKey, targetKey) in keys)
        {
            var pair = new TranslationPair
            {
                TranslationId = story.Id,
                OriginalId = source.ArticleId,
                SourceKey = sourceKey,
                TargetKey = targetKey,
            };
            pair.See(source.Number, actor.AccountId, Now);
            db.TranslationPairs.Add(pair);
        }
    }

    public async Task UnlinkAsync(Article story, string originalHeadline, CancellationToken cancel)
    {
        var before = FamilyLink.Of(story);
        story.StandAlone();
        Tell(Unlinked, story, new(originalHeadline, ""), before);
        await ShowAsync(story, cancel);
    }

    private void Tell(string act, Article story, AuditChange words, FamilyLink? before) =>
        db.Audit(actor, act, story.Id, Now, words with { Whole = EarlierState.Of(before, FamilyLink.Of(story)) });

    /// <summary>Readers have no other words for it, so nothing is published anew.</summary>
    private Task<int> ShowAsync(Article story, CancellationToken cancel) =>
        db
            .PublishedArticles.Where(p => p.ArticleId == story.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.FamilyId, story.FamilyId), cancel);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
