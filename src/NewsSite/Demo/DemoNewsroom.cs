using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.People;
using NewsSite.Core.Sections;
using NewsSite.Data;
using NewsSite.Import.Stories;

namespace NewsSite.Demo;

/// <summary>Fills an empty store with a plainly fictional newsroom. Development only.</summary>
public sealed class DemoNewsroom(
    NewsDb db,
    TimeProvider clock,
    ImportStories stories,
    DemoAccounts accounts,
    DemoMedia media,
    DemoTalk talk,
    DemoTranslations translations
)
{
    /// <returns>False when the store has stories already, or the demo's files are not beside the program.</returns>
    public async Task<bool> FillAsync(Action<string> progress, CancellationToken cancel)
    {
        var files = DemoFiles.BesideTheProgram;
        if (!files.Exist || await db.Articles.AnyAsync(cancel))
        {
            return false;
        }

        progress("Filling the empty store with the demo newsroom.");
        await accounts.AddAsync(cancel);
        await AddRoomAsync(files.ReadRoom(), cancel);
        await media.AddAsync(files, cancel);
        var now = clock.GetUtcNow();
        db.StandingPages.AddRange(files.ReadPages(now.UtcDateTime));
        var demo = files.ReadStories().ToList();
        var lines = demo.Select((story, index) => StoryLines.Check(index + 1, story.At(now)));
        var report = await stories.ExecuteAsync(lines.ToAsyncEnumerable(), null, null, cancel);
        if (report.Refused is [var refused, ..])
        {
            throw new InvalidDataException($"Demo story {refused.Line}: {refused.Reason}");
        }

        await LeadWithAsync(demo.Where(s => s.Featured == 1).Select(s => s.Story.ExternalId).ToList(), now, cancel);
        await talk.AddAsync(cancel);
        await translations.AddAsync(cancel);
        return true;
    }

    private async Task LeadWithAsync(List<string> externalIds, DateTimeOffset now, CancellationToken cancel)
    {
        var leads = await db
            .Articles.Where(a => externalIds.Contains(a.ExternalId!))
            .Join(db.PublishedArticles, a => a.Id, p => p.ArticleId, (a, p) => new { a.Id, p.Language })
            .ToListAsync(cancel);
        db.LeadStories.AddRange(
            leads.Select(l => new LeadStory
            {
                Language = l.Language,
                ArticleId = l.Id,
                SetAt = now.UtcDateTime,
            })
        );
        await db.SaveChangesAsync(cancel);
    }

    private async Task AddRoomAsync(DemoRoom room, CancellationToken cancel)
    {
        db.Sections.AddRange(
            room.Sections.Select(s => new Section
            {
                Slug = s.Slug,
                Name = s.Name,
                Description = s.Description,
                Order = s.Order,
            })
        );
        db.Topics.AddRange(
            room.Topics.Select(t => new Topic
            {
                Slug = t.Slug,
                Name = t.Name,
                Description = t.Description,
            })
        );
        db.Services.AddRange(
            room.Services.Select(s => new Service
            {
                Slug = s.Slug,
                Name = s.Name,
                Description = s.Description,
            })
        );
        db.People.AddRange(room.People.Select(PersonOf));
        await db.SaveChangesAsync(cancel);
    }

    private static Person PersonOf(DemoPerson person) =>
        new()
        {
            Slug = person.Slug,
            Name = person.AllNames,
            Aliases = person.Aliases ?? [],
            Biography = person.Bio is { } bio
                ? Core.Languages.LocalizedText.Of(Core.Languages.Language.English, bio)
                : Core.Languages.LocalizedText.Empty,
        };
}
