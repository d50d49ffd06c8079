using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.People;
using NewsSite.Core.Sections;

namespace NewsSite.Tests.Newsrooms;

/// <summary>Stories made through the use cases, for tests that need one.</summary>
public static class NewsroomDrafts
{
    /// <summary>A story that nothing blocks from being published, unless the test takes something away.</summary>
    public static async Task<ArticleContent> ContentAsync(
        this Newsroom newsroom,
        string headline = "Flood gates open"
    ) =>
        new()
        {
            Headline = headline,
            Standfirst = "The river rose overnight.",
            Body = "The gates opened at dawn.\n",
            Language = "en",
            SectionId = await newsroom.SectionIdAsync(),
            Credits = [new Credit(await newsroom.PersonIdAsync("Mara Ellingham"), CreditRole.Author)],
        };

    public static async Task<Guid> DraftAsync(this Newsroom newsroom, ArticleContent content)
    {
        var article = await newsroom.ExecuteAsync<CreateArticle, Article>(u =>
            u.ExecuteAsync(content, RevisionReason.Created, CancellationToken.None)
        );
        return article.Id;
    }

    public static async Task<Guid> PublishAsync(this Newsroom newsroom, ArticleContent content)
    {
        var id = await newsroom.DraftAsync(content);
        var problems = await newsroom.ExecuteAsync<PublishArticle, IReadOnlyList<Core.Shared.Problem>>(u =>
            u.ExecuteAsync(id, null, CancellationToken.None)
        );
        Assert.Empty(problems);
        return id;
    }

    public static Task<Article> ArticleAsync(this Newsroom newsroom, Guid id) =>
        newsroom.AskAsync(db => db.Articles.AsNoTracking().SingleAsync(a => a.Id == id));

    public static async Task<Guid> SectionIdAsync(this Newsroom newsroom, string name = "World")
    {
        await using var scope = newsroom.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsSite.Data.NewsDb>();
        var slug = Slug.From(name);
        if (await db.Sections.SingleOrDefaultAsync(s => s.Slug == slug) is { } known)
        {
            return known.Id;
        }

        var section = new Section
        {
            Slug = slug,
            Name = LocalizedText.Of(Language.English, name),
            // Two that come in one millisecond have no order of their own.
            Order = await db.Sections.CountAsync() + 1,
        };
        db.Sections.Add(section);
        await db.SaveChangesAsync();
        return section.Id;
    }

    public static async Task<Guid> PersonIdAsync(this Newsroom newsroom, string name)
    {
        await using var scope = newsroom.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsSite.Data.NewsDb>();
        var slug = Slug.From(name);
        if (await db.People.SingleOrDefaultAsync(p => p.Slug == slug) is { } known)
        {
            return known.Id;
        }

        var person = new Person { Slug = slug, Name = LocalizedText.Of(Language.English, name) };
        db.People.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    }
}
