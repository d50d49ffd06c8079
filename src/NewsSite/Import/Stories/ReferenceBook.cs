using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.People;
using NewsSite.Core.Sections;
using NewsSite.Data;

namespace NewsSite.Import.Stories;

/// <summary>Sections, topics, people and services by any of their names; those that are missing are made.</summary>
/// <remarks>Kept for one batch of stories or one page: the desk may add others between two. What it makes is added to the context and saved with the stories that need it.</remarks>
public sealed class ReferenceBook
{
    private readonly Dictionary<string, Guid> _sections = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Guid> _topics = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Person> _people = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Service> _services = new(StringComparer.OrdinalIgnoreCase);

    public static async Task<ReferenceBook> OpenAsync(NewsDb db, CancellationToken cancel)
    {
        var book = new ReferenceBook();
        foreach (
            var section in await db.Sections.AsNoTracking().OrderBy(s => s.Order).ThenBy(s => s.Id).ToListAsync(cancel)
        )
        {
            Enter(book._sections, section.Id, section.Slug, section.Name.All);
        }

        foreach (var topic in await db.Topics.AsNoTracking().OrderBy(t => t.Id).ToListAsync(cancel))
        {
            Enter(book._topics, topic.Id, topic.Slug, topic.Name.All);
        }

        foreach (var person in await db.People.AsNoTracking().OrderBy(p => p.Id).ToListAsync(cancel))
        {
            Enter(book._people, person, person.Slug, person.Name.All.Concat(person.Aliases));
        }

        foreach (var service in await db.Services.AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancel))
        {
            Enter(book._services, service, service.Slug, service.Name.All);
        }

        return book;
    }

    public Guid SectionOf(NewsDb db, string name, Language language)
    {
        if (!_sections.TryGetValue(name.Trim(), out var id))
        {
            var section = new Section
            {
                Slug = FreeSlug(_sections, name),
                Name = LocalizedText.Of(language, name.Trim()),
            };
            db.Sections.Add(section);
            Enter(_sections, id = section.Id, section.Slug, section.Name.All);
        }

        return id;
    }

    public Guid TopicOf(NewsDb db, string name, Language language)
    {
        if (!_topics.TryGetValue(name.Trim(), out var id))
        {
            var topic = new Topic { Slug = FreeSlug(_topics, name), Name = LocalizedText.Of(language, name.Trim()) };
            db.Topics.Add(topic);
            Enter(_topics, id = topic.Id, topic.Slug, topic.Name.All);
        }

        return id;
    }

    /// <returns>Null when the newsroom has no such topic.</returns>
    public Guid? FindTopic(string name) => _topics.TryGetValue(name.Trim(), out var id) ? id : null;

    public Person PersonOf(NewsDb db, string name, Language language)
    {
        if (!_people.TryGetValue(name.Trim(), out var person))
        {
            person = new Person { Slug = FreeSlug(_people, name), Name = LocalizedText.Of(language, name.Trim()) };
            db.People.Add(person);
            Enter(_people, person, person.Slug, person.Name.All);
        }

        return person;
    }

    public Service ServiceOf(NewsDb db, string name, Language language)
    {
        if (!_services.TryGetValue(name.Trim(), out var service))
        {
            service = new Service { Slug = FreeSlug(_services, name), Name = LocalizedText.Of(language, name.Trim()) };
            db.Services.Add(service);
            Enter(_services, service, service.Slug, service.Name.All);
        }

        return service;
    }

    private static void Enter<T>(Dictionary<string, T> index, T entry, string slug, IEnumerable<string> names)
    {
        foreach (var name in names.Prepend(slug))
        {
            index.TryAdd(name.Trim(), entry);
        }
    }

    private static string FreeSlug<T>(Dictionary<string, T> index, string name)
    {
        var slug = Slug.From(name) is { Length: > 0 } made ? made : Guid.CreateVersion7().ToString("N")[^8..];
        var free = slug;
        for (var number = 2; index.ContainsKey(free); number++)
        {
            free = $"{slug}-{number}";
        }

        return free;
    }
}
