using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Audit;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Audit;

/// <summary>Moves old rows of the record from the store to a file that can be verified by itself.</summary>
public sealed class ArchiveAudit(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <summary>Writes the file first, makes sure of it, and only then lets the rows go.</summary>
    /// <param name="before">UTC. Rows from the first one at or after it stay, and the last row always does.</param>
    /// <param name="path">Of a file that does not exist yet.</param>
    public async Task<ArchiveOutcome> ExecuteAsync(DateTime before, string path, CancellationToken cancel)
    {
        var start = (await db.AuditArchives.NewestFirst().FirstOrDefaultAsync(cancel))?.Last ?? AuditHead.Start;
        if (await LastBeforeAsync(before, cancel) is not { } last)
        {
            return new(null, null);
        }

        var header = new AuditArchiveHeader(
            AuditArchiveHeader.CurrentForm,
            start.Number + 1,
            last.Number,
            start.Hash,
            last.Hash
        );
        await AuditArchiveFile.WriteAsync(path, header, RowsUpTo(last.Number), cancel);
        if ((await AuditArchiveFile.VerifyAsync(path, cancel)).Fault is { } fault)
        {
            File.Delete(path);
            return new(null, fault);
        }

        return new(await LetGoAsync(header, path, cancel), null);
    }

    private IAsyncEnumerable<AuditEntry> RowsUpTo(long number) =>
        db.AuditEntries.InOrder().Where(e => e.Number <= number).AsAsyncEnumerable();

    private async Task<AuditHead?> LastBeforeAsync(DateTime before, CancellationToken cancel)
    {
        var stays =
            await db.AuditEntries.Where(e => e.At >= before).MinAsync(e => (long?)e.Number, cancel)
            ?? await db.AuditEntries.MaxAsync(e => (long?)e.Number, cancel);
        return await db.AuditEntries.Where(e => e.Number < stays).Heads().SingleOrDefaultAsync(cancel);
    }

    private async Task<AuditArchive> LetGoAsync(AuditArchiveHeader header, string path, CancellationToken cancel)
    {
        var archive = new AuditArchive
        {
            FirstNumber = header.First,
            LastNumber = header.Last,
            LastHash = header.LastHash,
            FileName = Path.GetFileName(path),
            FileHash = await HashOfAsync(path, cancel),
        };
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        db.Audit(actor, AuditArchive.Act, null, clock.GetUtcNow().UtcDateTime, archive.Detail);
        await db.SaveChangesAsync(cancel);
        archive.RecordedAs = (await db.AuditEntries.Heads().SingleAsync(cancel)).Number;
        db.AuditArchives.Add(archive);
        await db.SaveChangesAsync(cancel);
        await db.AuditEntries.Where(e => e.Number <= header.Last).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return archive;
    }

    private static async Task<string> HashOfAsync(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
    }
}

/// <param name="Archive">Null when nothing left the store.</param>
/// <param name="Fault">Why not; null when there was nothing old enough.</param>
public sealed record ArchiveOutcome(AuditArchive? Archive, AuditFault? Fault);
