using Microsoft.EntityFrameworkCore;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Media.Library;

namespace NewsSite.Media.RollingBack;

/// <summary>A file that was uploaded leaves the library, unless a story shows it.</summary>
internal sealed class RollBackUpload(NewsDb db, DeleteMedia delete) : IRollBack
{
    public IReadOnlyList<string> Acts { get; } = ["media.uploaded", PutBackMedia.Act];

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel) =>
        await db.MediaAssets.AnyAsync(m => m.Id == entry.ObjectId, cancel)
            ? (await delete.ExecuteAsync(entry.ObjectId!.Value, cancel)).Problems
            : [];
}
