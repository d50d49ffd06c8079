using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles.Reviews;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>Tells readers of a live story what was wrong in it, together with the words that are right.</summary>
public sealed class CorrectArticle(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    SecondEyes eyes,
    PublishArticle publish,
    MoveArticle move,
    IOptions<NewsroomOptions> newsroom
)
{
    public const int NoteMaxLength = 1_000;

    /// <param name="number">Revision that the editor looked at; it is still the latest.</param>
    /// <param name="note">Markdown, at most <see cref="NoteMaxLength"/> characters.</param>
    /// <param name="isOfSubstance">Readers are told before the text rather than after it.</param>
    public async Task<CorrectionOutcome> ExecuteAsync(
        Guid id,
        int number,
        string note,
        bool isOfSubstance,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await db.ArticlesInCareOf(actor).SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } article)
        {
            return new([ArticleProblems.NotThere], false);
        }

        if (Problems(article, number, note) is { Count: > 0 } problems)
        {
            return new(problems, false);
        }

        var content = await AddNoteAsync(article, note, isOfSubstance, cancel);
        var waits = await eyes.ProblemAsync(article, article.LatestNumber, content, cancel) is not null;
        var refused = waits
            ? await move.SubmitAsync(id, cancel)
            : await publish.ExecuteAsync(id, null, cancel, $"Correction: {note.Trim()}");
        if (refused.Count == 0)
        {
            await transaction.CommitAsync(cancel);
        }

        return new(refused, waits);
    }

    private async Task<ArticleContent> AddNoteAsync(
        Article article,
        string note,
        bool isOfSubstance,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var latest = await db.RevisionAsync(article.Id, article.LatestNumber, cancel);
        var zone = newsroom.Value.ZoneIn(Language.Find(latest.Content.Language) ?? Language.English);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, zone));
        var content = latest.Content with
        {
            Body = ArticleCorrection.AddTo(latest.Content.Body, note, day, isOfSubstance),
        };
        db.Revisions.Add(article.Revise(content, actor.AccountId, RevisionReason.Saved, now, latest));
        await db.SaveChangesAsync(cancel);
        return content;
    }

    private static List<Problem> Problems(Article article, int number, string note)
    {
        var problems = new List<Problem>();
        if (!article.IsLive)
        {
            problems.Add(new("correction.not-live", "Readers do not have this story: change its words instead."));
        }

        if (article.LatestNumber != number)
        {
            problems.Add(
                new(
                    "correction.moved-on",
                    "Somebody saved the story meanwhile. Look at its words, then send this again."
                )
            );
        }

        if (string.IsNullOrWhiteSpace(note))
        {
            problems.Add(new("correction.empty", "Say what was wrong, and what is right.", "Note"));
        }
        else if (note.Trim().Length > NoteMaxLength)
        {
            problems.Add(new("correction.too-long", $"Say it in at most {NoteMaxLength:N0} characters.", "Note"));
        }

        return problems;
    }
}

/// <param name="Problems">Empty when it was done.</param>
/// <param name="Waits">Whether it was submitted for a second pair of eyes instead of going before readers.</param>
public sealed record CorrectionOutcome(IReadOnlyList<Problem> Problems, bool Waits);
