using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Core.Shared;
using NewsSite.Core.Sharing;
using NewsSite.Core.Signs;
using NewsSite.Data;
using NewsSite.Mail;

namespace NewsSite.Shares;

/// <summary>Keeps what a visitor says about the revision they were shown, and tells those whose story it is.</summary>
public sealed class CommentOnShare(NewsDb db, TimeProvider clock, MailQueue mail, ShareLetters letters)
{
    /// <returns>Empty when kept; else what to mend.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(
        ShareLink link,
        string name,
        string text,
        CancellationToken cancel
    )
    {
        (name, text) = (name.Trim(), text.Trim());
        if (Problems(name, text) is { Count: > 0 } problems)
        {
            return problems;
        }

        var comment = new ShareComment
        {
            LinkId = link.Id,
            Name = name,
            Text = text,
            At = clock.GetUtcNow().UtcDateTime,
        };
        db.ShareComments.Add(comment);
        foreach (var account in await ConcernedAsync(link, cancel))
        {
            mail.Add(letters.Commented(account.Email!, account.Language, link, comment));
        }

        await db.SaveChangesAsync(cancel);
        return [];
    }

    /// <summary>Whose story it is, and who made the link.</summary>
    private Task<List<Account>> ConcernedAsync(ShareLink link, CancellationToken cancel) =>
        db
            .Users.AsNoTracking()
            .Where(u =>
                u.DisabledAt == null
                && (u.Id == link.MadeById || db.Articles.Any(a => a.Id == link.ArticleId && a.OwnerId == u.Id))
            )
            .ToListAsync(cancel);

    private static List<Problem> Problems(string name, string text)
    {
        var problems = new List<Problem>();
        if (name.Length is 0 or > ShareComment.NameMaxLength)
        {
            problems.Add(
                new("comment.name", $"Give your name, in at most {ShareComment.NameMaxLength} characters.", "Name")
            );
        }
        else if (NameSigns.ProblemOf(name, "person", "Name") is { } signs)
        {
            problems.Add(signs);
        }

        if (text.Length is 0 or > ShareComment.TextMaxLength)
        {
            problems.Add(
                new("comment.text", $"Write a comment of at most {ShareComment.TextMaxLength:N0} characters.", "Text")
            );
        }

        return problems;
    }
}
