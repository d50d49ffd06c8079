using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles.Desk;

/// <summary>Stories and what they need, for tests of the desk.</summary>
internal static class Stories
{
    /// <summary>A draft with nothing in the way of publishing it.</summary>
    public static async Task<Guid> ReadyStoryAsync(this Newsroom newsroom, string headline = "Flood gates open")
    {
        var content = new ArticleContent
        {
            Headline = headline,
            Standfirst = "Water leaves the reservoir.",
            Body = "The gates opened at dawn.\n\nNobody was hurt.",
            Language = "en",
            SectionId = await newsroom.SectionIdAsync("World"),
            Credits = [new Credit(await newsroom.PersonIdAsync("Ana Writer"), CreditRole.Author)],
        };
        return await newsroom.DraftAsync(content);
    }

    public static Task<Guid> DraftAsync(this Newsroom newsroom, string headline, string body = "") =>
        newsroom.DraftAsync(
            new ArticleContent
            {
                Headline = headline,
                Body = body,
                Language = "en",
            }
        );

    public static Task<Revision> LatestAsync(this Newsroom newsroom, Guid id) =>
        newsroom.AskAsync(db =>
            db.Revisions.Where(r => r.ArticleId == id).OrderByDescending(r => r.Number).FirstAsync()
        );
}
