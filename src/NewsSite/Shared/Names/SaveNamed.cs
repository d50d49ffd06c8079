using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Audit;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Shared.Names;

/// <summary>Adds or changes a section, topic, person or service.</summary>
public sealed class SaveNamed<T>(NewsDb db, TimeProvider clock, CurrentActor actor)
    where T : class, INamed<T>
{
    /// <summary>What the record calls it, such as <c>section</c>.</summary>
    internal static readonly string Noun = typeof(T).Name.ToLowerInvariant();

    /// <param name="id">Null adds a new one.</param>
    /// <param name="form">Words in languages that it does not list stay as they are. An empty address is made from the name.</param>
    /// <param name="finish">Sets what is not common to all; the entry may be new.</param>
    public async Task<SaveNamedOutcome> ExecuteAsync(
        Guid? id,
        NamedForm form,
        Action<T>? finish,
        CancellationToken cancel
    )
    {
        actor.Require(Permission.KeepNames);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var entry = await db.Set<T>().SingleOrDefaultAsync(e => e.Id == id, cancel);
        if (id is not null && entry is null)
        {
            return new(null, []);
        }

        var outcome = await StoreAsync(entry, id ?? Guid.CreateVersion7(), form, finish, cancel);
        if (outcome.Problems.Count == 0)
        {
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }

    /// <summary>Makes an entry again what it was. One that was deleted comes back under its own id, by which stories and limits know it.</summary>
    /// <returns>Empty when it is; else what is in the way.</returns>
    internal async Task<IReadOnlyList<Problem>> RestoreAsync(
        Guid id,
        NamedForm form,
        Action<T> finish,
        CancellationToken cancel
    )
    {
        actor.Require(Permission.KeepNames);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var entry = await db.Set<T>().SingleOrDefaultAsync(e => e.Id == id, cancel);
        var outcome = await StoreAsync(entry, id, form, finish, cancel, "brought-back");
        if (outcome.Problems.Count == 0)
        {
            await transaction.CommitAsync(cancel);
        }

        return outcome.Problems;
    }

    private async Task<SaveNamedOutcome> StoreAsync(
        T? entry,
        Guid id,
        NamedForm form,
        Action<T>? finish,
        CancellationToken cancel,
        string actOfNew = "added"
    )
    {
        var name = Merge(entry?.Name, form.Words, words => words.Name);
        var description = Merge(entry?.Description, form.Words, words => words.Description);
        var slug = form.Slug?.Trim() ?? "";
        var problems = await ProblemsAsync(id, name, description, slug, cancel);
        if (problems.Concat(form.HiddenSigns()).ToList() is { Count: > 0 } inTheWay)
        {
            return new(entry?.Id, inTheWay);
        }

        slug = slug.Length > 0 ? slug : await db.Set<T>().FreeSlugAsync(name.In(Language.English), id, cancel);
        var before = entry is null ? null : NamedState.Of(entry);
        entry ??= db.Set<T>().Add(T.Start(id, slug, name)).Entity;
        (entry.Slug, entry.Name, entry.Description) = (slug, name, description);
        finish?.Invoke(entry);
        db.Audit(
            actor,
            $"{Noun}.{(before is null ? actOfNew : "changed")}",
            id,
            clock.GetUtcNow().UtcDateTime,
            NamedState.Change(before, NamedState.Of(entry)),
            name.In(Language.English)
        );
        await db.SaveChangesAsync(cancel);
        return new(id, []);
    }

    private async Task<IReadOnlyList<Problem>> ProblemsAsync(
        Guid? id,
        LocalizedText name,
        LocalizedText description,
        string slug,
        CancellationToken cancel
    )
    {
        List<Problem> problems = [.. NamedRules.Problems(name, description, slug)];
        if (await db.Set<T>().HasOtherAtAsync(slug, id, cancel))
        {
            problems.Add(new("address.taken", "Another one has this address. Choose a different one.", "Slug"));
        }

        return problems;
    }

    private static LocalizedText Merge(
        LocalizedText? before,
        IReadOnlyList<NamedWords> words,
        Func<NamedWords, string?> part
    )
    {
        var merged = new Dictionary<string, string>(before?.ByLanguage ?? LocalizedText.Empty.ByLanguage);
        foreach (var own in words.Where(w => Language.Find(w.Language) is not null))
        {
            merged.Remove(own.Language);
            if (part(own)?.Trim() is { Length: > 0 } text)
            {
                merged[own.Language] = text.ReplaceLineEndings("\n");
            }
        }

        return new(merged);
    }
}

/// <param name="Id">Of the saved entry; null when there is none to change.</param>
/// <param name="Problems">Empty when saved.</param>
public sealed record SaveNamedOutcome(Guid? Id, IReadOnlyList<Problem> Problems);
