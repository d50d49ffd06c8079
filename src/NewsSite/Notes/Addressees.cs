using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Notes;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Notes;

/// <summary>Who is to hear of a note: whoever it names with an @, and whoever was chosen from the list.</summary>
public sealed class Addressees(NewsDb db, CurrentActor actor)
{
    /// <summary>Colleagues who may see the story, by name, without the actor.</summary>
    public async Task<IReadOnlyList<Colleague>> ForAsync(Article article, CancellationToken cancel) =>
        [
            .. (await db.AccountsThatSeeAsync(article, cancel))
                .Where(a => a.Id != actor.AccountId)
                .Select(a => new Colleague(a.Id, a.DisplayName)),
        ];

    /// <param name="tellId">Chosen from the list; null for nobody.</param>
    internal async Task<(IReadOnlyList<Guid> Ids, IReadOnlyList<Problem> Problems)> FindAsync(
        Article article,
        string text,
        Guid? tellId,
        CancellationToken cancel
    )
    {
        var seers = await ForAsync(article, cancel);
        var names = await db
            .Users.Where(a => a.DisabledAt == null)
            .Select(a => new Colleague(a.Id, a.DisplayName))
            .ToListAsync(cancel);
        var mentioned = Mentions.In(text, names.Select(n => n.Name));
        var problems = mentioned
            .Where(name => !IsAmong(seers, name) && !IsMe(names, name))
            .Select(name => new Problem(
                "note.mention-may-not-see",
                $"{name} may not see this story. Take the @ away, or hand the story to someone who may.",
                "Text"
            ))
            .ToList();
        if (tellId is { } told && seers.All(s => s.Id != told))
        {
            problems.Add(new("note.tell", "They may not see this story any more. Choose somebody else.", "Tell"));
        }

        var named = seers.Where(s => s.Id == tellId || mentioned.Any(name => IsCalled(s, name)));
        return ([.. named.Select(s => s.Id)], problems);
    }

    private bool IsMe(List<Colleague> people, string name) =>
        people.Exists(p => p.Id == actor.AccountId && IsCalled(p, name));

    private static bool IsAmong(IEnumerable<Colleague> people, string name) => people.Any(p => IsCalled(p, name));

    private static bool IsCalled(Colleague person, string name) =>
        string.Equals(person.Name, name, StringComparison.OrdinalIgnoreCase);
}

public sealed record Colleague(Guid Id, string Name);
