using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Notices;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Notices;

/// <summary>Which notices come by mail too, as each person wants it.</summary>
public sealed class ChooseNotices(NewsDb db, CurrentActor actor)
{
    /// <summary>The groups that the actor has by mail.</summary>
    public async Task<IReadOnlyList<NoticeGroup>> MailedAsync(CancellationToken cancel)
    {
        var chosen = await Mine.AsNoTracking().ToDictionaryAsync(c => c.Group, c => c.ByMail, cancel);
        return
        [
            .. Enum.GetValues<NoticeGroup>()
                .Where(group => chosen.GetValueOrDefault(group, NoticeGroups.IsMailedByDefault(group))),
        ];
    }

    public async Task ExecuteAsync(IReadOnlyCollection<NoticeGroup> mailed, CancellationToken cancel)
    {
        var chosen = await Mine.ToDictionaryAsync(c => c.Group, cancel);
        foreach (var group in Enum.GetValues<NoticeGroup>())
        {
            if (!chosen.TryGetValue(group, out var choice))
            {
                choice = new NoticeChoice
                {
                    AccountId = actor.AccountId!.Value,
                    Group = group,
                    ByMail = false,
                };
                db.NoticeChoices.Add(choice);
            }

            choice.ByMail = mailed.Contains(group);
        }

        await db.SaveChangesAsync(cancel);
    }

    private IQueryable<NoticeChoice> Mine => db.NoticeChoices.Where(c => c.AccountId == actor.AccountId);
}
