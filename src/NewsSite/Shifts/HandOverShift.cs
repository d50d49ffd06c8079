using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Languages;
using NewsSite.Core.Notices;
using NewsSite.Core.Shared;
using NewsSite.Core.Shifts;
using NewsSite.Data;
using NewsSite.Notices;
using NewsSite.Shared;

namespace NewsSite.Shifts;

/// <summary>Leaves what the actor carries to a colleague, all of it in one save.</summary>
public sealed class HandOverShift(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    ShiftLoad load,
    ShiftHands hands,
    TellColleagues tell
)
{
    internal const string Act = "shift.handed-over";

    /// <param name="note">What the colleague should know; at most <see cref="ShiftHandOver.NoteMaxLength"/> characters, may be empty.</param>
    /// <param name="storiesToo">Whether the actor's stories in progress go over as well.</param>
    /// <param name="agreed">Whether the actor knows that what the colleague does not cover stays.</param>
    public async Task<ShiftOutcome> ExecuteAsync(
        Guid? toId,
        string note,
        bool storiesToo,
        bool agreed,
        CancellationToken cancel
    )
    {
        actor.Require(Permission.Edit);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var heir = await load.Heirs.SingleOrDefaultAsync(a => a.Id == toId, cancel);
        if (ProblemsOf(heir, note) is { Count: > 0 } problems)
        {
            return new(problems, [], null);
        }

        var (goes, stays) = await SortAsync(heir!, storiesToo, cancel);
        if (goes.Count == 0 && note.Trim().Length == 0)
        {
            return new([NothingToLeave], stays, null);
        }

        if (stays.Count > 0 && !agreed)
        {
            return new([], stays, null);
        }

        var id = await HandAsync(heir!, note.Trim(), goes, cancel);
        await transaction.CommitAsync(cancel);
        return new([], stays, id);
    }

    private async Task<(List<(HandedKind Kind, Guid Id)> Goes, List<(HandedKind Kind, Guid Id)> Stays)> SortAsync(
        Account heir,
        bool storiesToo,
        CancellationToken cancel
    )
    {
        var (goes, stays) = (new List<(HandedKind, Guid)>(), new List<(HandedKind, Guid)>());
        foreach (var (kind, id) in await load.ReadAsync(cancel))
        {
            if (kind != HandedKind.Story || storiesToo)
            {
                (await load.IsCoveredAsync(heir, kind, id, cancel) ? goes : stays).Add((kind, id));
            }
        }

        return (goes, stays);
    }

    private async Task<Guid> HandAsync(
        Account heir,
        string note,
        List<(HandedKind Kind, Guid Id)> goes,
        CancellationToken cancel
    )
    {
        foreach (var (kind, id) in goes)
        {
            await hands.HandAsync(kind, id, heir, cancel);
        }

        // After all of it: what is later than this, somebody did since.
        var now = clock.GetUtcNow().UtcDateTime;
        var shift = new ShiftHandOver
        {
            FromId = actor.AccountId!.Value,
            ToId = heir.Id,
            Note = note,
            At = now,
        };
        db.ShiftHandOvers.Add(shift);
        db.HandedItems.AddRange(
            goes.Select(g => new HandedItem
            {
                HandOverId = shift.Id,
                Kind = g.Kind,
                ObjectId = g.Id,
            })
        );
        var what = ShiftWords.Count(goes.Select(g => g.Kind));
        db.Audit(actor, Act, shift.Id, now, new AuditChange(actor.Name, heir.DisplayName), what.ToString());
        await tell.ExecuteAsync(
            [heir.Id],
            new(NoticeKind.ShiftHandedOver, $"/desk/hand-over/{shift.Id}", null)
            {
                Said = note.Length > 0 ? Phrase.Empty : what,
                Text = note,
            },
            cancel
        );
        await db.SaveChangesAsync(cancel);
        return shift.Id;
    }

    private static List<Problem> ProblemsOf(Account? heir, string note)
    {
        var problems = new List<Problem>();
        if (note.Trim().Length > ShiftHandOver.NoteMaxLength)
        {
            problems.Add(
                new("shift.note-too-long", $"Write at most {ShiftHandOver.NoteMaxLength:N0} characters.", "Note")
            );
        }

        if (heir is null)
        {
            problems.Add(new("shift.nobody", "Choose the colleague who goes on.", "To"));
        }

        return problems;
    }

    private static readonly Problem NothingToLeave = new(
        "shift.nothing",
        "There is nothing that this colleague could go on with. Write a note at least.",
        "Note"
    );
}

/// <param name="Stays">What the colleague does not cover.</param>
/// <param name="Id">Of the hand-over; null while nothing was changed.</param>
public sealed record ShiftOutcome(
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<(HandedKind Kind, Guid Id)> Stays,
    Guid? Id
);
