using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts.SecondStep;

/// <summary>Which roles must have a second step.</summary>
public sealed class SecondStepRules(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    internal const string Act = "second-step.rules-changed";

    public async Task<IReadOnlyList<Role>> ListAsync(CancellationToken cancel) =>
        await db.SecondStepRules.Select(r => r.Role).ToListAsync(cancel);

    public Task<bool> BindAsync(Role role, CancellationToken cancel) =>
        db.SecondStepRules.AnyAsync(r => r.Role == role, cancel);

    /// <summary>Whoever is signed in without a second step is led to setting it up at their next request.</summary>
    public async Task SetAsync(IReadOnlyCollection<Role> roles, CancellationToken cancel)
    {
        actor.Require(Permission.Administer);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var before = await db.SecondStepRules.ToListAsync(cancel);
        db.RemoveRange(before.Where(r => !roles.Contains(r.Role)));
        db.AddRange(
            roles.Except(before.Select(r => r.Role)).Select(role => new SecondStepRule { Role = role, Since = now })
        );
        var (were, are) = (RoleSet.Of(before.Select(r => r.Role)), RoleSet.Of(roles));
        var change = new AuditChange($"{were}", $"{are}") { Whole = EarlierState.Of(were, are) };
        db.Audit(actor, Act, null, now, change);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
