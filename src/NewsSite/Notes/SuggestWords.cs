using NewsSite.Core.Articles.Merging;
using NewsSite.Core.Notes;
using NewsSite.Core.Notices;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Notices;
using NewsSite.Shared;

namespace NewsSite.Notes;

/// <summary>Proposes other words for a paragraph; the story stays as it is until they are taken.</summary>
public sealed class SuggestWords(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    NotedStory stories,
    TellColleagues tell
)
{
    /// <param name="number">The revision that the writer saw.</param>
    /// <param name="typed">Nothing proposes to take the paragraph out.</param>
    /// <returns>Null when the story is not this person's to see and write about, or has no such paragraph.</returns>
    public async Task<NoteOutcome?> ExecuteAsync(
        Guid articleId,
        int number,
        BlockId block,
        string? typed,
        string? reason,
        CancellationToken cancel
    )
    {
        if (
            await stories.FindAsync(articleId, cancel) is not { } article
            || await stories.ParagraphAsync(article, number, block, cancel) is not { } said
        )
        {
            return null;
        }

        var suggestion = new Suggestion
        {
            ArticleId = articleId,
            Number = number,
            Block = block,
            Said = said.Text,
            Words = NoteWords.Paragraph(typed),
            Reason = NoteWords.Text(reason),
            ById = actor.AccountId!.Value,
            At = clock.GetUtcNow().UtcDateTime,
        };
        if (ProblemsOf(suggestion) is { Count: > 0 } problems)
        {
            return NoteOutcome.Refused(problems);
        }

        db.Suggestions.Add(suggestion);
        var path = NotePaths.Of(suggestion);
        if (article.OwnerId is { } owner)
        {
            await tell.ExecuteAsync(
                [owner],
                new(NoticeKind.Suggested, path, articleId) { Text = suggestion.Reason },
                cancel
            );
        }

        await db.SaveChangesAsync(cancel);
        return NoteOutcome.At(path);
    }

    private static List<Problem> ProblemsOf(Suggestion suggestion)
    {
        var problems = new List<Problem>();
        if (suggestion.Words == suggestion.Said)
        {
            problems.Add(
                new("suggestion.same", "These are the words that stand there. Change what you mean.", "Words")
            );
        }

        if (suggestion.Words.Length > Suggestion.WordsMaxLength)
        {
            problems.Add(new("suggestion.long", $"Write at most {Suggestion.WordsMaxLength:N0} characters.", "Words"));
        }

        if (suggestion.Reason.Length > Suggestion.ReasonMaxLength)
        {
            problems.Add(new("suggestion.reason", $"Write at most {Suggestion.ReasonMaxLength} characters.", "Reason"));
        }

        return problems;
    }
}
