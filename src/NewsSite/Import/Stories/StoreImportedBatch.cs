using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.People;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Import.Stories;

/// <summary>Stores one batch of imported stories in one transaction.</summary>
internal sealed class StoreImportedBatch(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    ArticleRendering rendering,
    PublishedArticleWriter writer,
    BringMedia bring
)
{
    private ReferenceBook? _references;
    private BatchAddresses? _addresses;

    public async Task ExecuteAsync(
        PreparedBatch batch,
        ReferenceBook references,
        string? folder,
        ImportReport report,
        CancellationToken cancel
    )
    {
        foreach (var refused in batch.Refused)
        {
            report.Refuse(refused.Line, refused.Reason);
        }

        // The last of several lines with one id is the one that counts.
        var latest = batch.Stories.GroupBy(s => s.Story.ExternalId).Select(g => g.Last());
        var stories = await WithMediaAsync(latest, folder, report, cancel);
        var known = await KnownAsync(stories, cancel);
        _references = references;
        _addresses = await BatchAddresses.OpenAsync(db, stories, [.. known.Values.Select(a => a.Id)], cancel);
        var (added, changed) = (0, 0);
        foreach (var story in stories)
        {
            var content = ContentOf(story);
            if (!known.TryGetValue(story.Story.ExternalId, out var before))
            {
                await AddAsync(story, content, cancel);
                added++;
            }
            else if (await ChangeAsync(before, story, content, cancel))
            {
                changed++;
            }
        }

        await db.SaveChangesAsync(cancel);
        report.Added += added;
        report.Changed += changed;
        report.Unchanged += stories.Count - added - changed;
    }

    /// <summary>Brings the stories' files; a story whose file cannot be had is refused.</summary>
    private async Task<List<PreparedStory>> WithMediaAsync(
        IEnumerable<PreparedStory> stories,
        string? folder,
        ImportReport report,
        CancellationToken cancel
    )
    {
        var complete = new List<PreparedStory>();
        foreach (var story in stories)
        {
            if (await BringAsync(story.Story, folder, cancel) is { } trouble)
            {
                report.Refuse(story.Number, trouble);
            }
            else
            {
                complete.Add(story);
            }
        }

        return complete;
    }

    private async Task<string?> BringAsync(ImportedStory story, string? folder, CancellationToken cancel)
    {
        foreach (var media in story.Media)
        {
            var trouble = folder is null
                ? "This import may bring no media."
                : await bring.ExecuteAsync(media, folder, cancel);
            if (trouble is not null)
            {
                return trouble;
            }
        }

        return null;
    }

    private async Task<Dictionary<string, Article>> KnownAsync(List<PreparedStory> stories, CancellationToken cancel)
    {
        var ids = stories.Select(s => s.Story.ExternalId).ToList();
        return await db.Articles.Where(a => ids.Contains(a.ExternalId!)).ToDictionaryAsync(a => a.ExternalId!, cancel);
    }

    private async Task AddAsync(PreparedStory story, ArticleContent content, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var externalId = story.Story.ExternalId;
        var (article, revision) = Article.Start(content, actor.AccountId, RevisionReason.Imported, now, externalId);
        db.Articles.Add(article);
        db.Revisions.Add(revision);
        await PlaceAsync(article, story, content, cancel);
    }

    /// <returns>False when the story is the same as before.</returns>
    private async Task<bool> ChangeAsync(
        Article article,
        PreparedStory story,
        ArticleContent content,
        CancellationToken cancel
    )
    {
        var latest = await db.RevisionAsync(article.Id, article.LatestNumber, cancel);
        if (latest.Content.SaysTheSameAs(content))
        {
            return false;
        }

        db.Revisions.Add(
            article.Revise(content, actor.AccountId, RevisionReason.Imported, clock.GetUtcNow().UtcDateTime)
        );
        await PlaceAsync(article, story, content, cancel);
        return true;
    }

    private async Task PlaceAsync(
        Article article,
        PreparedStory prepared,
        ArticleContent content,
        CancellationToken cancel
    )
    {
        var story = prepared.Story;
        var now = clock.GetUtcNow().UtcDateTime;
        switch (story.State)
        {
            case ImportedState.Published:
                article.PublishAsOf(
                    article.LatestNumber,
                    story.PublishedAt!.Value.UtcDateTime,
                    story.UpdatedAt?.UtcDateTime
                );
                await PublishAsync(article, prepared, content, cancel);
                break;
            case ImportedState.Scheduled when !article.IsLive:
                article.Schedule(article.LatestNumber, story.ScheduledFor!.Value.UtcDateTime, now);
                break;
            case ImportedState.InReview when article.State == ArticleState.Draft:
                article.SubmitForReview(now);
                break;
        }
    }

    private async Task PublishAsync(
        Article article,
        PreparedStory prepared,
        ArticleContent content,
        CancellationToken cancel
    )
    {
        var body =
            prepared.Body
            ?? new RenderedBody(
                prepared.Document,
                await rendering.ShelfOfAsync(prepared.Document, content.Lead, cancel)
            );
        var slug = await _addresses!.ReserveAsync(article, prepared.Story, clock.GetUtcNow().UtcDateTime, cancel);
        if (article.LatestNumber > 1)
        {
            await writer.RemoveAsync(article.Id, cancel);
        }

        var names = NamesOf(prepared.Story, prepared.Language);
        db.PublishedArticles.Add(PublishedArticleWriter.Build(article, content, body, slug, names));
    }

    private ArticleContent ContentOf(PreparedStory prepared)
    {
        var (story, language) = (prepared.Story, prepared.Language);
        return new ArticleContent
        {
            Headline = story.Headline.Trim(),
            ShortHeadline = story.ShortHeadline.Trim(),
            Standfirst = story.Standfirst.Trim(),
            Body = story.Body,
            Slug = story.Slug,
            Language = language.Tag,
            Format = story.Format,
            SectionId = _references!.SectionOf(db, story.Section, language),
            TopicIds = [.. story.Topics.Select(t => _references.TopicOf(db, t, language)).Distinct()],
            Credits = [.. story.Credits.Select(c => CreditOf(c, language))],
            Lead = LeadOf(story.Lead),
        };
    }

    private Credit CreditOf(ImportedCredit credit, Language language) =>
        new(
            _references!.PersonOf(db, credit.Person, language).Id,
            StoryLines.RoleOf(credit)!.Value,
            ServiceOf(credit, language)?.Id
        );

    private Service? ServiceOf(ImportedCredit credit, Language language) =>
        string.IsNullOrWhiteSpace(credit.Service) ? null : _references!.ServiceOf(db, credit.Service, language);

    private string NamesOf(ImportedStory story, Language language) =>
        PublishedArticleWriter.NamesOf(
            story.Credits.Select(c => _references!.PersonOf(db, c.Person, language)),
            story.Credits.Select(c => ServiceOf(c, language)).OfType<Service>()
        );

    private static LeadMedia? LeadOf(ImportedLead? lead) =>
        lead is null
            ? null
            : new LeadMedia(lead.Media, lead.Alt, lead.Decorative, lead.Caption, lead.Credit, lead.FilePhoto);
}
