using Microsoft.EntityFrameworkCore;
using NewsSite.Core.People;

namespace NewsSite.People;

public static class PersonQueries
{
    /// <summary>Other people of whom one spelling, folded, is one of this person's.</summary>
    public static async Task<IReadOnlyList<Person>> NamesakesOfAsync(
        this IQueryable<Person> people,
        Person person,
        CancellationToken cancel
    )
    {
        // Folding is beyond the store, and a newsroom's people fit in memory.
        var spellings = SpellingsOf(person).ToHashSet(StringComparer.Ordinal);
        var others = await people.AsNoTracking().Where(p => p.Id != person.Id).OrderBy(p => p.Slug).ToListAsync(cancel);
        return [.. others.Where(p => SpellingsOf(p).Any(spellings.Contains))];
    }

    private static IEnumerable<string> SpellingsOf(Person person) =>
        person.Name.All.Concat(person.Aliases).Select(NameFolding.Fold).Where(s => s.Length > 0);
}
