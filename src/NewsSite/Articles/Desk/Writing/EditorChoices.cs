using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Merging;
using NewsSite.Core.Languages;
using NewsSite.Core.People;
using NewsSite.Core.Sections;
using NewsSite.Data;
using NewsSite.Shared.Names;
using NewsSite.Shared.Words;

namespace NewsSite.Articles.Desk.Writing;

/// <summary>What an editor chooses from: sections, topics, services, people; and their names for showing what was chosen.</summary>
/// <remarks>Names are in the language spoken where they have one.</remarks>
public sealed class EditorChoices
{
    /// <summary>More names than this are not offered while typing; any other still finds its person when saved.</summary>
    private const int PeopleOffered = 1_000;

    private readonly Dictionary<Guid, string> _names;

    private EditorChoices(
        IReadOnlyList<Section> sections,
        IReadOnlyList<Topic> topics,
        IReadOnlyList<Service> services,
        IReadOnlyList<Person> people
    )
    {
        var language = DeskWords.Current;
        Sections = [.. sections.Select(s => new Choice(s.Id, s.Name.In(language)))];
        Topics = ByName(topics.Select(t => new Choice(t.Id, t.Name.In(language))));
        Services = ByName(services.Select(s => new Choice(s.Id, s.Name.In(language))));
        People = ByName(people.Select(p => new Choice(p.Id, p.Name.In(language))));
        _names = Sections.Concat(Topics).Concat(Services).Concat(People).ToDictionary(c => c.Id, c => c.Name);
    }

    private static IReadOnlyList<Choice> ByName(IEnumerable<Choice> choices) =>
        [.. choices.OrderBy(c => c.Name, DeskWords.Current.Sorting)];

    public IReadOnlyList<Choice> Sections { get; }
    public IReadOnlyList<Choice> Topics { get; }
    public IReadOnlyList<Choice> Services { get; }
    public IReadOnlyList<Choice> People { get; }

    /// <returns>Empty when it is gone.</returns>
    public string NameOf(Guid? id) => id is { } known ? _names.GetValueOrDefault(known, "") : "";

    /// <summary>What the value of a field is called on the desk.</summary>
    public string Show(ContentField field, string value) =>
        field switch
        {
            ContentField.Section => NameOf(Guid.TryParse(value, out var id) ? id : null),
            ContentField.Language => DeskWords.NameOf(value),
            ContentField.Format => ArticleFormat.Find(value) is { } format ? StateWords.Of(format) : value,
            ContentField.LeadDecorative or ContentField.LeadFilePhoto => bool.Parse(value)
                ? DeskWords.Say("Yes")
                : DeskWords.Say("No"),
            _ => value,
        };

    /// <param name="credited">People who must have a name here, offered or not.</param>
    public static async Task<EditorChoices> ReadAsync(NewsDb db, IEnumerable<Guid> credited, CancellationToken cancel)
    {
        var needed = credited.Distinct().ToList();
        var offered = await db.People.AsNoTracking().OrderBy(p => p.Slug).Take(PeopleOffered).ToListAsync(cancel);
        var others = needed.Except(offered.Select(p => p.Id)).ToList();
        var further = others.Count == 0 ? [] : await db.People.Where(p => others.Contains(p.Id)).ToListAsync(cancel);
        return new EditorChoices(
            await db.Sections.AsNoTracking().OrderBy(s => s.Order).ThenBy(s => s.Slug).ToListAsync(cancel),
            [.. (await db.Topics.AsNoTracking().ToListAsync(cancel)).ByName(t => t.Name).ThenBy(t => t.Id)],
            [.. (await db.Services.AsNoTracking().ToListAsync(cancel)).ByName(s => s.Name).ThenBy(s => s.Id)],
            [.. offered, .. further]
        );
    }
}

public sealed record Choice(Guid Id, string Name);
