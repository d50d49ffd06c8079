using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Desk.Comparing;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Articles.Desk.Writing;

/// <summary>What the editor's pages look up.</summary>
public sealed class EditorDesk(NewsDb db, CurrentActor actor, CreditPeople people, ArticleChecks checks)
{
    /// <returns>Null when there is no such story, or it is not for this person.</returns>
    public async Task<OpenStory?> OpenAsync(Guid id, CancellationToken cancel)
    {
        var article = await db.ArticlesVisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (article is null)
        {
            return null;
        }

        var latest = await db.RevisionAsync(id, article.LatestNumber, cancel);
        var liveSlug = await db
            .PublishedArticles.Where(p => p.ArticleId == id)
            .Select(p => p.Slug)
            .SingleOrDefaultAsync(cancel);
        var canBeChanged = await db.ArticlesEditableBy(actor).AnyAsync(a => a.Id == id, cancel);
        var isInCare = await db.ArticlesInCareOf(actor).AnyAsync(a => a.Id == id, cancel);
        return new OpenStory(
            article,
            latest,
            await NameOfAsync(latest.AuthorId, cancel),
            liveSlug,
            canBeChanged,
            isInCare
        );
    }

    /// <returns>Number of the latest revision; null when there is no such story, or it is not for this person.</returns>
    public Task<int?> LatestNumberAsync(Guid id, CancellationToken cancel) =>
        db.ArticlesVisibleTo(actor)
            .Where(a => a.Id == id)
            .Select(a => (int?)a.LatestNumber)
            .SingleOrDefaultAsync(cancel);

    public Task<EditorChoices> ChoicesAsync(ArticleContent content, CancellationToken cancel) =>
        EditorChoices.ReadAsync(db, content.Credits.Select(c => c.PersonId), cancel);

    /// <param name="addsPeople">Whether someone whose name is new becomes a person; otherwise that row is left out.</param>
    public async Task<ArticleContent> ContentAsync(ArticleForm form, bool addsPeople, CancellationToken cancel)
    {
        var language = Language.Find(form.Language) ?? Language.English;
        return form.ToContent(
            addsPeople
                ? await people.FindOrAddAsync(form.Credits, language, cancel)
                : await people.FindAsync(form.Credits, cancel)
        );
    }

    public async Task<StoryFindings> FindingsAsync(Article article, ArticleContent content, CancellationToken cancel)
    {
        var language = Language.Find(content.Language) ?? Language.English;
        var document = ArticleMarkup.Parse(content.Body, language);
        return new StoryFindings(
            await checks.FindAsync(article, content, cancel),
            document.WordCount,
            (int)document.ReadingTime.TotalMinutes
        );
    }

    /// <returns>Null when the story has no revision of that number.</returns>
    public Task<Revision?> RevisionAsync(OpenStory story, int number, CancellationToken cancel) =>
        db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.ArticleId == story.Id && r.Number == number, cancel);

    public async Task<IReadOnlyList<FieldDifference>> DifferencesAsync(
        ArticleContent before,
        ArticleContent after,
        CancellationToken cancel
    )
    {
        var credited = before.Credits.Concat(after.Credits).Select(c => c.PersonId);
        var names = await EditorChoices.ReadAsync(db, credited, cancel);
        return ContentComparison.Between(before, after, names);
    }

    public async Task<SaveConflict> ConflictAsync(SaveOutcome.Conflict conflict, CancellationToken cancel)
    {
        var names = await ChoicesAsync(conflict.Latest.Content, cancel);
        return new(
            conflict.Latest.Number,
            await WriterOfAsync(conflict.Latest, cancel),
            [
                .. conflict.Merge.Fields.Select(field => ConflictRow.Of(field, names.Show)),
                .. conflict.Merge.Paragraphs.Select(ConflictRow.Of),
            ]
        );
    }

    /// <summary>Whose words those of a revision are, also where they were only kept beside somebody else's.</summary>
    public async Task<string> WriterOfAsync(Revision revision, CancellationToken cancel)
    {
        var writer = await db
            .Revisions.Where(r =>
                r.ArticleId == revision.ArticleId
                && r.Number <= revision.Number
                && r.Reason != RevisionReason.Kept
                && r.Reason != RevisionReason.SetAside
            )
            .OrderByDescending(r => r.Number)
            .Select(r => r.AuthorId)
            .FirstOrDefaultAsync(cancel);
        return await NameOfAsync(writer, cancel) ?? "NewsSite";
    }

    public async Task<string?> NameOfAsync(Guid? accountId, CancellationToken cancel) =>
        accountId is null
            ? null
            : await db.Users.Where(u => u.Id == accountId).Select(u => u.DisplayName).SingleOrDefaultAsync(cancel);

    /// <returns>Null when no editor has chosen a story that leads the home page.</returns>
    public Task<string?> LeadHeadlineAsync(string language, CancellationToken cancel) =>
        db
            .LeadStories.Where(l => l.Language == language)
            .Join(db.PublishedArticles, l => l.ArticleId, p => p.ArticleId, (_, p) => p.Headline)
            .SingleOrDefaultAsync(cancel);

    /// <summary>Whether this can be saved as the story's words; says at the fields why not.</summary>
    public bool Accepts(OpenStory story, ArticleContent content, ModelStateDictionary state)
    {
        if (!actor.MayMove(story.Article, content))
        {
            state.AddProblem(
                "Form.SectionId",
                "This section or language is not one that you edit. Choose one of yours, or ask an editor of the whole paper."
            );
        }

        if (content.Body.Length > ArticleContent.BodyMaxLength)
        {
            state.AddProblem(
                "Form.Body",
                $"The text is longer than {ArticleContent.BodyMaxLength:N0} characters. Split the story to save it."
            );
        }

        return state.IsValid;
    }
}
