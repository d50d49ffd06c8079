using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.People;
using NewsSite.Data;

namespace NewsSite.Articles.Desk.Writing;

/// <summary>Finds the people that rows of credits name.</summary>
public sealed class CreditPeople(NewsDb db)
{
    /// <summary>The credits of rows whose people are known; other rows are left out.</summary>
    public Task<IReadOnlyList<Credit>> FindAsync(IReadOnlyList<CreditForm> rows, CancellationToken cancel) =>
        CreditsAsync(rows, (_, _) => null, cancel);

    /// <summary>The same, and someone whose name is new becomes a person, whatever becomes of the story.</summary>
    public async Task<IReadOnlyList<Credit>> FindOrAddAsync(
        IReadOnlyList<CreditForm> rows,
        Language language,
        CancellationToken cancel
    )
    {
        if (rows.All(r => r.IsEmpty || r.NamesSamePerson))
        {
            return await FindAsync(rows, cancel);
        }

        // Two stories may credit the same newcomer at the same instant: they are one person.
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var credits = await CreditsAsync(rows, (name, people) => Add(name, language, people), cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return credits;
    }

    private async Task<IReadOnlyList<Credit>> CreditsAsync(
        IReadOnlyList<CreditForm> rows,
        Func<string, List<Person>, Person?> missing,
        CancellationToken cancel
    )
    {
        var filled = rows.Where(r => !r.IsEmpty).ToList();
        var people = await CandidatesAsync(filled, cancel);
        var credits = new List<Credit>();
        foreach (var row in filled)
        {
            if ((Named(row, people) ?? missing(row.Name!.Trim(), people)) is { } person)
            {
                credits.Add(new Credit(person.Id, row.Role, row.ServiceId));
            }
        }

        return [.. credits.Distinct()];
    }

    /// <summary>While no name was changed, the few who are credited will do.</summary>
    private async Task<List<Person>> CandidatesAsync(List<CreditForm> rows, CancellationToken cancel)
    {
        var ids = rows.Where(r => r.NamesSamePerson).Select(r => r.PersonId!.Value).Distinct().ToList();
        var people = db.People.AsNoTracking().OrderBy(p => p.Slug);
        return rows.All(r => r.NamesSamePerson)
            ? await people.Where(p => ids.Contains(p.Id)).ToListAsync(cancel)
            : await people.ToListAsync(cancel);
    }

    private static Person? Named(CreditForm row, List<Person> people)
    {
        var name = row.Name!.Trim();
        return row.NamesSamePerson
            ? people.Find(p => p.Id == row.PersonId)
            : people.Find(p => p.Name.All.Any(n => Same(n, name)))
                ?? people.Find(p => p.Aliases.Any(a => Same(a, name)));
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private Person Add(string name, Language language, List<Person> people)
    {
        var slug = Slug.From(name) is { Length: > 0 } fromName ? fromName : "person";
        var taken = people.Select(p => p.Slug).ToHashSet(StringComparer.Ordinal);
        var free = Enumerable.Range(2, taken.Count + 1).Select(n => $"{slug}-{n}").Prepend(slug);
        var person = new Person { Slug = free.First(s => !taken.Contains(s)), Name = LocalizedText.Of(language, name) };
        db.People.Add(person);
        people.Add(person);
        return person;
    }
}
