using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Merging;
using NewsSite.Core.Notes;
using NewsSite.Core.Notices;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Notices;
using NewsSite.Shared;

namespace NewsSite.Notes;

/// <summary>Takes what somebody suggested, all of it or in part, or refuses it. What is taken is saved as any words are.</summary>
public sealed class DecideOnSuggestion(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    SaveArticle save,
    NotedStory stories,
    TellColleagues tell
)
{
    /// <param name="seenNumber">The revision whose paragraph was shown beside the suggestion.</param>
    /// <returns>Null when there is no such suggestion, or the story is not this person's to change.</returns>
    public async Task<NoteOutcome?> ExecuteAsync(
        Guid articleId,
        Guid suggestionId,
        int seenNumber,
        ChangePicks picks,
        CancellationToken cancel
    )
    {
        // Of two who decide at once, the second finds it decided; nor is the paragraph changed meanwhile.
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var article = await db.ArticlesEditableBy(actor).SingleOrDefaultAsync(a => a.Id == articleId, cancel);
        var suggestion = await db.Suggestions.SingleOrDefaultAsync(
            s => s.Id == suggestionId && s.ArticleId == articleId,
            cancel
        );
        if (actor.AccountId is null || article is null || suggestion is null)
        {
            return null;
        }

        var latest = await db.RevisionAsync(articleId, article.LatestNumber, cancel);
        var present = TextOf(latest, suggestion.Block);
        if (await ProblemAsync(suggestion, latest, present, seenNumber, cancel) is { } problem)
        {
            return NoteOutcome.Refused(problem);
        }

        var (taken, changes) = (0, 0);
        if (present is not null)
        {
            var words = ParagraphChanges.Between(present, suggestion.Words);
            if (await TakeAsync(suggestion, latest, words, picks, cancel) is { } refused)
            {
                return NoteOutcome.Refused(refused);
            }

            (taken, changes) = (picks.Taken(words.Changes), words.Changes);
        }

        suggestion.Decide(
            taken,
            changes,
            isThere: present is not null,
            actor.AccountId.Value,
            clock.GetUtcNow().UtcDateTime
        );
        await TellAsync(article, suggestion, taken, changes, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return NoteOutcome.At(NotePaths.Of(suggestion));
    }

    private static string? TextOf(Revision revision, BlockId id) =>
        revision.Blocks.SingleOrDefault(b => b.Id == id)?.Text;

    private async Task<Problem?> ProblemAsync(
        Suggestion suggestion,
        Revision latest,
        string? present,
        int seenNumber,
        CancellationToken cancel
    )
    {
        if (!suggestion.IsOpen)
        {
            var by = await db
                .Users.Where(u => u.Id == suggestion.ClosedById)
                .Select(u => u.DisplayName)
                .SingleAsync(cancel);
            return new("suggestion.decided", SuggestionWords.ClosedBefore(suggestion.State, by));
        }

        var seen =
            seenNumber >= 1 && seenNumber < latest.Number
                ? TextOf(await db.RevisionAsync(latest.ArticleId, seenNumber, cancel), suggestion.Block)
                : present;
        return seen == present
            ? null
            : new(
                "suggestion.changed",
                "The paragraph was changed while you looked. It is shown as it is now: decide anew."
            );
    }

    /// <returns>What is in the way; null when what was picked is in the story.</returns>
    private async Task<Problem?> TakeAsync(
        Suggestion suggestion,
        Revision latest,
        SuggestedWords words,
        ChangePicks picks,
        CancellationToken cancel
    )
    {
        if (!picks.AreWhole(words.Changes))
        {
            return new("suggestion.undecided", "Choose for each change whether it is taken or left.", "Picks");
        }

        if (picks.Taken(words.Changes) == 0)
        {
            return null;
        }

        var body = ParagraphInBody.Replace(latest.Blocks, suggestion.Block, words.Compose(picks.Takes));
        if (body.Length > ArticleContent.BodyMaxLength)
        {
            return new("suggestion.too-long", "With these words the story would be too long to be saved.");
        }

        var content = latest.Content with { Body = body };
        var saved = await save.ExecuteAsync(latest.ArticleId, latest.Number, content, RevisionReason.Saved, cancel);
        return saved is SaveOutcome.Saved
            ? null
            : new("suggestion.not-saved", "The story could not be saved with these words. Change it in the editor.");
    }

    private async Task TellAsync(
        Article article,
        Suggestion suggestion,
        int taken,
        int changes,
        CancellationToken cancel
    ) =>
        await tell.ExecuteAsync(
            await stories.WhoSeeAsync(article, [suggestion.ById], cancel),
            new(NoticeKind.SuggestionDecided, NotePaths.Of(suggestion), suggestion.ArticleId)
            {
                Said = $"Changes taken: {taken} of {changes}.",
            },
            cancel
        );
}
