using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Articles.Reviews;

/// <summary>The formats and topics that needed a second pair of eyes need one again, and no others.</summary>
internal sealed class RollBackReviewRules(NewsDb db, ReviewRules rules) : IRollBack
{
    public IReadOnlyList<string> Acts { get; } = [ReviewRules.Act];

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel) =>
        await db.RestoreAsync(
            entry,
            ReviewSubjects.Of(await rules.ListAsync(cancel)),
            async before =>
            {
                await rules.SetAsync(before!.Subjects, cancel);
                return [];
            },
            cancel
        );
}
