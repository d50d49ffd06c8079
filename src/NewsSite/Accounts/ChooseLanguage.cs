using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Audit;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts;

/// <summary>In which language the newsroom speaks to whoever is signed in.</summary>
public sealed class ChooseLanguage(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <param name="tag">Empty to leave it to the browser.</param>
    /// <returns>Empty when chosen.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(string tag, CancellationToken cancel)
    {
        var language = PhraseBook.Languages.FirstOrDefault(l => l.Tag == tag);
        if (language is null && tag.Length > 0)
        {
            return [new("account.language-unknown", "Choose one of the languages in the list.", "Language")];
        }

        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var account = await db.Users.SingleAsync(a => a.Id == actor.AccountId, cancel);
        var change = new AuditChange(account.Language?.EnglishName ?? "", language?.EnglishName ?? "");
        account.Language = language;
        db.Audit(actor, "account.language-chosen", account.Id, clock.GetUtcNow().UtcDateTime, change);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }
}
