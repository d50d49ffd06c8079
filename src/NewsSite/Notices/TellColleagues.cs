using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Notices;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Shared;

namespace NewsSite.Notices;

/// <summary>Tells colleagues of something at the desk, and by mail where they chose so.</summary>
public sealed class TellColleagues(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    MailQueue mail,
    NoticeLetters letters
)
{
    /// <summary>In the caller's save. Nobody is told of what they did themselves, and closed accounts are told nothing.</summary>
    /// <param name="accountIds">Who may know: the caller has made sure that they may see the story.</param>
    public async Task ExecuteAsync(IReadOnlyCollection<Guid> accountIds, News news, CancellationToken cancel)
    {
        var people = await db
            .Users.AsNoTracking()
            .Where(a => accountIds.Contains(a.Id) && a.Id != actor.AccountId && a.DisabledAt == null)
            .ToListAsync(cancel);
        var group = NoticeGroups.Of(news.Kind);
        var choices = await db
            .NoticeChoices.AsNoTracking()
            .Where(c => c.Group == group && accountIds.Contains(c.AccountId))
            .ToDictionaryAsync(c => c.AccountId, c => c.ByMail, cancel);
        foreach (var person in people)
        {
            var notice = new Notice
            {
                AccountId = person.Id,
                Kind = news.Kind,
                ArticleId = news.ArticleId,
                Path = news.Path,
                Said = news.Said,
                Text = Notice.Excerpt(news.Text),
                ById = actor.AccountId,
                At = clock.GetUtcNow().UtcDateTime,
            };
            db.Notices.Add(notice);
            if (choices.GetValueOrDefault(person.Id, NoticeGroups.IsMailedByDefault(group)))
            {
                mail.Add(letters.About(notice, person, actor.Name));
            }
        }
    }
}
