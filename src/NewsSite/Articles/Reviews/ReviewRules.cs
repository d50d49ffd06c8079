using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Audit;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Reviews;

/// <summary>Which formats and topics need a second pair of eyes.</summary>
public sealed class ReviewRules(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    internal const string Act = "review.rules-changed";

    /// <returns>Subjects as <see cref="ReviewRule"/> writes them.</returns>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancel) =>
        await db.ReviewRules.Select(r => r.Subject).OrderBy(s => s).ToListAsync(cancel);

    /// <summary>Holds from the next time that something is published or planned; plans that stand are kept.</summary>
    /// <param name="subjects">Those of formats and topics that are not there are left out.</param>
    public async Task SetAsync(IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        actor.Require(Permission.Administer);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var names = await NamesAsync(cancel);
        var wanted = subjects.Where(names.ContainsKey).Distinct().ToList();
        var before = await db.ReviewRules.ToListAsync(cancel);
        db.RemoveRange(before.Where(r => !wanted.Contains(r.Subject)));
        db.AddRange(
            wanted.Except(before.Select(r => r.Subject)).Select(subject => new ReviewRule { Subject = subject })
        );
        var (were, are) = (ReviewSubjects.Of(before.Select(r => r.Subject)), ReviewSubjects.Of(wanted));
        var change = new AuditChange(were.Words(names), are.Words(names)) { Whole = EarlierState.Of(were, are) };
        db.Audit(actor, Act, null, clock.GetUtcNow().UtcDateTime, change);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Everything that a rule may be about, and what the desk calls it.</summary>
    private async Task<Dictionary<string, string>> NamesAsync(CancellationToken cancel)
    {
        var topics = await db.Topics.AsNoTracking().ToListAsync(cancel);
        var names = topics.ToDictionary(topic => ReviewRule.OfTopic(topic.Id), topic => topic.Slug);
        foreach (var format in ArticleFormat.All)
        {
            names[ReviewRule.Of(format)] = format.Key;
        }

        return names;
    }
}

/// <summary>What needs a second pair of eyes, in a fixed order.</summary>
internal sealed record ReviewSubjects(IReadOnlyList<string> Subjects)
{
    public static ReviewSubjects Of(IEnumerable<string> subjects) => new([.. subjects.Order(StringComparer.Ordinal)]);

    public string Words(Dictionary<string, string> names) =>
        string.Join(", ", Subjects.Select(s => names.GetValueOrDefault(s, s)));
}
