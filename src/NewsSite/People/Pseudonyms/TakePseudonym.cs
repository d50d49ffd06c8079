using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Core.People;
using NewsSite.Core.Shared;
using NewsSite.Core.Signs;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Names;

namespace NewsSite.People.Pseudonyms;

/// <summary>
/// Publishes a person's work under another name, past work too: in bylines, on the person's page, in words, captions
/// and credits, in feeds and search. The address with the real name leads nowhere afterwards.
/// </summary>
public sealed class TakePseudonym(
    NewsDb db,
    RewordStories reword,
    RewordNotes rewordNotes,
    TimeProvider clock,
    CurrentActor actor
)
{
    public const int NameMaxLength = 120;

    /// <returns>What was done; or what must be mended first, and nothing was changed. Null when there is no such person.</returns>
    public async Task<PseudonymOutcome?> ExecuteAsync(Guid personId, string pseudonym, CancellationToken cancel)
    {
        actor.Require(Permission.Administer);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await db.People.SingleOrDefaultAsync(p => p.Id == personId, cancel) is not { } person)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var name = pseudonym.Trim();
        if (ProblemOf(name, person) is { } problem)
        {
            return new(0, [problem]);
        }

        if (!await db.Pseudonyms.AnyAsync(p => p.PersonId == personId, cancel))
        {
            db.Pseudonyms.Add(new Pseudonym(person, now));
        }

        var (spellings, slug) = (person.Name.All.Concat(person.Aliases).ToList(), person.Slug);
        await TakeAsync(person, name, cancel);
        var inText = new NameInText(spellings, name, slug, person.Slug);
        // Who is credited is read from the store when stories are written anew.
        await db.SaveChangesAsync(cancel);
        await RewordMediaAsync(inText, now, cancel);
        await ForgetEarlierAsync(personId, inText, cancel);
        var stories = await reword.ExecuteAsync(personId, inText, now, cancel);
        await rewordNotes.ExecuteAsync(inText, cancel);
        // The record is read by auditors too: it tells that there is a pseudonym, not whose.
        db.Audit(actor, "person.pseudonym-taken", personId, now, name);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(stories, []);
    }

    private static Problem? ProblemOf(string name, Person person) =>
        name.Length == 0 ? new("pseudonym.missing", "Write the name that readers are to see.", "Pseudonym")
        : name.Length > NameMaxLength
            ? new("pseudonym.too-long", $"Write at most {NameMaxLength} characters.", "Pseudonym")
        : person.Name.All.Concat(person.Aliases).Any(s => NameFolding.Fold(s) == NameFolding.Fold(name))
            ? new("pseudonym.same", "This is a name of theirs already. Choose another.", "Pseudonym")
        : NameSigns.ProblemOf(name, "pseudonym", "Pseudonym");

    private async Task TakeAsync(Person person, string name, CancellationToken cancel)
    {
        person.Name = new(person.Name.ByLanguage.Keys.ToDictionary(tag => tag, _ => name));
        (person.Aliases, person.Biography) = ([], LocalizedText.Empty);
        person.Slug = await db.People.FreeSlugAsync(name, person.Id, cancel);
    }

    /// <summary>Captions and credits in the library: stories that show the files are written anew soon.</summary>
    private async Task RewordMediaAsync(NameInText name, DateTime now, CancellationToken cancel)
    {
        foreach (var asset in await NamingAsync(name, cancel))
        {
            asset.Alt = name.Replace(asset.Alt);
            asset.Caption = name.Replace(asset.Caption);
            asset.Credit = name.Replace(asset.Credit);
            asset.Transcript = name.Replace(asset.Transcript);
            db.Raise(new MediaChanged(asset.Id, now));
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>What is kept to take changes back must not bring the real name back.</summary>
    private async Task ForgetEarlierAsync(Guid personId, NameInText name, CancellationToken cancel)
    {
        var kept = await db
            .EarlierStates.AsNoTracking()
            .Select(s => new
            {
                s.Id,
                s.ObjectId,
                s.Before,
                s.After,
            })
            .ToListAsync(cancel);
        var naming = kept.Where(s =>
                s.ObjectId == personId || name.Replace(s.Before) != s.Before || name.Replace(s.After) != s.After
            )
            .Select(s => s.Id)
            .ToList();
        await db.EarlierStates.Where(s => naming.Contains(s.Id)).ExecuteDeleteAsync(cancel);
    }

    private async Task<List<MediaAsset>> NamingAsync(NameInText name, CancellationToken cancel)
    {
        var found = new Dictionary<Guid, MediaAsset>();
        foreach (var sought in name.Sought)
        {
            var pattern = LikePattern.Containing(sought).Replace(' ', '%');
            var naming = db.MediaAssets.Where(m =>
                EF.Functions.Like(m.Credit, pattern, LikePattern.Escape)
                || EF.Functions.Like(m.Caption, pattern, LikePattern.Escape)
                || EF.Functions.Like(m.Alt, pattern, LikePattern.Escape)
                || EF.Functions.Like(m.Transcript, pattern, LikePattern.Escape)
            );
            await foreach (var asset in naming.AsAsyncEnumerable().WithCancellation(cancel))
            {
                found[asset.Id] = asset;
            }
        }

        return [.. found.Values];
    }
}

/// <param name="Stories">How many have another byline or other words now.</param>
public sealed record PseudonymOutcome(int Stories, IReadOnlyList<Problem> Problems);
