using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.People;
using NewsSite.Core.Sections;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles.Desk;

/// <summary>Stories and what they need, for tests of the desk.</summary>
internal static class Stories
{
    private static int _names;

    /// <summary>A draft with nothing in the way of publishing it.</summary>
    public static async Task<Guid> ReadyStoryAsync(this Newsroom newsroom, string headline = "Flood gates open")
    {
        var content = new ArticleContent
        {
            Headline = headline,
            Standfirst = "Water leaves the reservoir.",
            Body = "The gates opened at dawn.\n\nNobody was hurt.",
            Language = "en",
            SectionId = await newsroom.AddSectionAsync("World"),
            Credits = [new Credit(await newsroom.AddPersonAsync("Ana Writer"), CreditRole.Author)],
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

    public static async Task<Guid> DraftAsync(this Newsroom newsroom, ArticleContent content)
    {
        var article = await newsroom.ExecuteAsync(
            (CreateArticle create) => create.ExecuteAsync(content, RevisionReason.Created, default)
        );
        return article.Id;
    }

    public static Task<Guid> AddSectionAsync(this Newsroom newsroom, string name) =>
        newsroom.AskAsync(async db =>
        {
            var section = new Section { Slug = Unused(name), Name = LocalizedText.Of(Language.English, name) };
            db.Sections.Add(section);
            await db.SaveChangesAsync();
            return section.Id;
        });

    public static Task<Guid> AddPersonAsync(this Newsroom newsroom, string name) =>
        newsroom.AskAsync(async db =>
        {
            var person = new Person { Slug = Unused(name), Name = LocalizedText.Of(Language.English, name) };
            db.People.Add(person);
            await db.SaveChangesAsync();
            return person.Id;
        });

    public static Task<Article> StoryAsync(this Newsroom newsroom, Guid id) =>
        newsroom.AskAsync(db => db.Articles.SingleAsync(a => a.Id == id));

    public static Task<Revision> LatestAsync(this Newsroom newsroom, Guid id) =>
        newsroom.AskAsync(db =>
            db.Revisions.Where(r => r.ArticleId == id).OrderByDescending(r => r.Number).FirstAsync()
        );

    private static string Unused(string name) => $"{Slug.From(name)}-{Interlocked.Increment(ref _names)}";
}
