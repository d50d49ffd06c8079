using NewsSite.Core.Articles;
using NewsSite.Core.Audit;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.HandOver;

internal static class HandedStory
{
    public const string Act = "article.handed-over";

    /// <summary>Gives a story to someone, in the caller's save, and keeps whose it was.</summary>
    /// <param name="names">Whose it was and is, for the record.</param>
    public static void HandStory(
        this NewsDb db,
        CurrentActor actor,
        Article story,
        Guid? toId,
        AuditChange names,
        DateTime now
    )
    {
        var whole = EarlierState.Of(new StoryOwner(story.OwnerId), new StoryOwner(toId));
        story.HandTo(toId, now);
        db.Audit(actor, Act, story.Id, now, names with { Whole = whole });
    }
}
