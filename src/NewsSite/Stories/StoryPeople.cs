using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.People;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Stories;

/// <summary>Finds who is credited for published stories.</summary>
public sealed class StoryPeople(NewsDb db)
{
    public Task<CreditedPeople> OfAsync(PublishedArticle story, CancellationToken cancel) => OfAsync([story], cancel);

    /// <param name="stories">With their credits.</param>
    public async Task<CreditedPeople> OfAsync(IReadOnlyList<PublishedArticle> stories, CancellationToken cancel)
    {
        var credits = stories.SelectMany(s => s.Credits).ToList();
        var personIds = credits.Select(c => c.PersonId).Distinct().ToList();
        var serviceIds = credits.Select(c => c.ServiceId).OfType<Guid>().Distinct().ToList();
        var people = await db
            .People.AsNoTracking()
            .Where(p => personIds.Contains(p.Id))
            .OrderBy(p => p.Id)
            .ToDictionaryAsync(p => p.Id, cancel);
        var services = await db
            .Services.AsNoTracking()
            .Where(s => serviceIds.Contains(s.Id))
            .OrderBy(s => s.Id)
            .ToDictionaryAsync(s => s.Id, cancel);
        return new CreditedPeople(stories, people, services);
    }
}

/// <summary>The people and services that some stories credit.</summary>
public sealed class CreditedPeople(
    IReadOnlyList<PublishedArticle> stories,
    Dictionary<Guid, Person> people,
    Dictionary<Guid, Service> services
)
{
    /// <summary>Of the only story.</summary>
    public IReadOnlyList<CreditedPerson> Credits(Language language, ReaderPaths paths) =>
        Credits(stories[0], language, paths);

    public IReadOnlyList<CreditedPerson> Credits(PublishedArticle story, Language language, ReaderPaths paths) =>
        [.. story.Credits.OrderBy(c => c.Order).Select(c => Named(c, language, paths))];

    /// <summary>Writers of the only story whose page has something to tell of them.</summary>
    public IReadOnlyList<StoryAuthor> Authors(Language language, ReaderPaths paths) =>
        [
            .. stories[0]
                .Credits.Where(c => c.Role is CreditRole.Author or CreditRole.Reporter or CreditRole.Correspondent)
                .OrderBy(c => c.Order)
                .Select(c => people[c.PersonId])
                .DistinctBy(p => p.Id)
                .Where(p => p.Biography.In(language).Length > 0)
                .Select(p => new StoryAuthor(
                    p.Name.In(language),
                    paths.Person(p.Slug),
                    p.Biography.In(language),
                    p.Biography.InsteadOf(language)
                )),
        ];

    private CreditedPerson Named(PublishedCredit credit, Language language, ReaderPaths paths)
    {
        var person = people[credit.PersonId];
        var service = credit.ServiceId is { } id ? services[id] : null;
        return new CreditedPerson(
            person.Name.In(language),
            credit.Role,
            paths.Person(person.Slug),
            service?.Name.In(language),
            service is null ? null : paths.Service(service.Slug)
        );
    }
}
