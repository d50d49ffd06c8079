using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.People;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Shared.Names;

public static class NamedQueries
{
    /// <summary>Entries whose name holds the words in any language; all for no words.</summary>
    /// <remarks>The store folds case in ASCII only; addresses are lower case in every script and find the rest.</remarks>
    public static IQueryable<T> Matching<T>(this IQueryable<T> entries, string? words)
        where T : class, INamed
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return entries;
        }

        var name = LikePattern.Containing(words.Trim());
        var slug = Slug.From(words) is { Length: > 0 } made ? LikePattern.Containing(made) : name;
        return entries.Where(e =>
            EF.Functions.Like((string)(object)e.Name, name, LikePattern.Escape)
            || EF.Functions.Like(e.Slug, slug, LikePattern.Escape)
        );
    }

    public static Task<bool> HasOtherAtAsync<T>(
        this IQueryable<T> entries,
        string slug,
        Guid? id,
        CancellationToken cancel
    )
        where T : class, INamed => entries.AnyAsync(e => e.Slug == slug && e.Id != id, cancel);

    /// <param name="id">Whose address it is to be; null for an entry that is not there yet.</param>
    /// <returns>The address made from the name, with a number behind it where another entry has it.</returns>
    public static async Task<string> FreeSlugAsync<T>(
        this IQueryable<T> entries,
        string name,
        Guid? id,
        CancellationToken cancel
    )
        where T : class, INamed
    {
        var made = Slug.From(name);
        var wanted = made.Length > 0 ? made : typeof(T).Name.ToLowerInvariant();
        var free = wanted;
        for (var number = 2; await entries.HasOtherAtAsync(free, id, cancel); number++)
        {
            free = $"{wanted}-{number}";
        }

        return free;
    }

    /// <summary>People of whom any spelling holds the words.</summary>
    public static IQueryable<Person> MatchingAnySpelling(this IQueryable<Person> people, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return people;
        }

        var name = LikePattern.Containing(words.Trim());
        var slug = Slug.From(words) is { Length: > 0 } made ? LikePattern.Containing(made) : name;
        return people.Where(p =>
            EF.Functions.Like((string)(object)p.Name, name, LikePattern.Escape)
            || EF.Functions.Like((string)(object)p.Aliases, name, LikePattern.Escape)
            || EF.Functions.Like(p.Slug, slug, LikePattern.Escape)
        );
    }
}
