using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Audit;
using NewsSite.Data;

namespace NewsSite.Audit;

/// <summary>Whether a file of archived rows, whole in itself, is the one that left this store.</summary>
public sealed class VerifyArchive(NewsDb db)
{
    /// <param name="file">What <see cref="AuditArchiveFile.VerifyAsync"/> found.</param>
    /// <returns>The same, with a fault if the file does not join the rest of the record.</returns>
    public async Task<AuditReport> ExecuteAsync(AuditReport file, CancellationToken cancel)
    {
        if (file.Fault is not null)
        {
            return file;
        }

        var known = await db.AuditArchives.AsNoTracking().SingleOrDefaultAsync(a => a.LastNumber == file.Last, cancel);
        return known is not null && known.FirstNumber == file.First && known.LastHash == file.Hash
            ? file
            : file with
            {
                Fault = new(
                    null,
                    $"The file is whole in itself, but it is not the one in which rows {file.First} to {file.Last} left this store."
                ),
            };
    }
}
