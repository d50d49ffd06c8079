using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Languages;
using NewsSite.Core.Sections;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Sections;

/// <summary>Moves a section one place up or down in the menus.</summary>
public sealed class MoveSection(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    internal const string Act = "section.moved";
    internal const string Up = "up";

    /// <returns>False when there is no such section. At either end it stays where it is.</returns>
    public async Task<bool> ExecuteAsync(Guid id, bool up, CancellationToken cancel)
    {
        actor.Require(Permission.KeepNames);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var sections = await db.Sections.InOrder().ToListAsync(cancel);
        var from = sections.FindIndex(s => s.Id == id);
        if (from < 0)
        {
            return false;
        }

        var (before, order) = (Names(sections), SectionOrder.Of(sections));
        var to = Math.Clamp(from + (up ? -1 : 1), 0, sections.Count - 1);
        (sections[from], sections[to]) = (sections[to], sections[from]);
        for (var place = 0; place < sections.Count; place++)
        {
            sections[place].Order = place + 1;
        }

        var change = new AuditChange(before, Names(sections))
        {
            Whole = EarlierState.Of(order, SectionOrder.Of(sections)),
        };
        db.Audit(actor, Act, id, clock.GetUtcNow().UtcDateTime, change, up ? Up : "down");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private static string Names(IEnumerable<Section> sections) =>
        string.Join(", ", sections.Select(s => s.Name.In(Language.English)));
}
