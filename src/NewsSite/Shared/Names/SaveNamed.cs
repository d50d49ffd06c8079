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

        var name = Merge(entry?.Name, form.Words, words => words.Name);
        var description = Merge(entry?.Description, form.Words, words => words.Description);
        var slug = form.Slug?.Trim() ?? "";
        var problems = await ProblemsAsync(id, name, description, slug, cancel);
        if (problems.Concat(form.HiddenSigns()).ToList() is { Count: > 0 } inTheWay)
        {
            return new(id, inTheWay);
        }

        slug = slug.Length > 0 ? slug : await db.Set<T>().FreeSlugAsync(name.In(Language.English), id, cancel);
        var isNew = entry is null;
        var was = entry?.Name.In(Language.English) ?? "";
        entry ??= db.Set<T>().Add(T.Start(slug, name)).Entity;
        (entry.Slug, entry.Name, entry.Description) = (slug, name, description);
        finish?.Invoke(entry);
        Record(entry, isNew ? "added" : "changed", was);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(entry.Id, []);
    }

    private void Record(T entry, string act, string was)
    {
        var (noun, now) = (typeof(T).Name.ToLowerInvariant(), clock.GetUtcNow().UtcDateTime);
        var name = entry.Name.In(Language.English);
        if (was == name)
        {
            db.Audit(actor, $"{noun}.{act}", entry.Id, now, name);
        }
        else
        {
            db.Audit(actor, $"{noun}.{act}", entry.Id, now, new AuditChange(was, name), name);
        }
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
