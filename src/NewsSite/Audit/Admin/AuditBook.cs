using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Audit.Admin;

/// <summary>What administrators and auditors read of the record.</summary>
public sealed class AuditBook(NewsDb db, IOptions<NewsroomOptions> newsroom, CurrentActor actor)
{
    private const int RowsPerPage = 50;

    /// <summary>The rows a filter finds, the newest first.</summary>
    /// <param name="before">Number of a row; only earlier ones. Null begins at the end of the record.</param>
    public async Task<AuditPage> ReadAsync(AuditFilter filter, long? before, CancellationToken cancel)
    {
        var rows = await Found(filter)
            .Where(e => before == null || e.Number < before)
            .NewestFirst()
            .Take(RowsPerPage + 1)
            .ToListAsync(cancel);
        return new([.. rows.Take(RowsPerPage)], rows.Count > RowsPerPage ? rows[RowsPerPage - 1].Number : null);
    }

    /// <summary>All rows a filter finds up to one, in their order, as they are asked for.</summary>
    public IAsyncEnumerable<AuditEntry> UpTo(AuditFilter filter, long number) =>
        Found(filter).Where(e => e.Number <= number).InOrder().AsAsyncEnumerable();

    public Task<List<string>> ActsAsync(CancellationToken cancel) =>
        db.AuditEntries.Select(e => e.Act).Distinct().OrderBy(act => act).ToListAsync(cancel);

    public Task<List<AuditPerson>> PeopleAsync(CancellationToken cancel) =>
        db
            .Users.OrderBy(a => a.DisplayName)
            .ThenBy(a => a.Id)
            .Select(a => new AuditPerson(a.Id, a.DisplayName))
            .ToListAsync(cancel);

    private IQueryable<AuditEntry> Found(AuditFilter filter)
    {
        var reader = actor.AccountId;
        return filter
            .Of(db.AuditEntries, newsroom.Value.Zone)
            .Where(e => e.Act != FreezingActs.DuressNoted || e.ObjectId != reader);
    }
}

/// <param name="Older">The next page has the rows before this number; null on the last one.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Rows, long? Older);

/// <summary>Someone whose acts can be looked for.</summary>
public sealed record AuditPerson(Guid Id, string Name);
