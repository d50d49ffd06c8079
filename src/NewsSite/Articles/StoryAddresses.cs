using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Data;

namespace NewsSite.Articles;

/// <summary>Which stories somebody named by their addresses. One that a story had before is still its own.</summary>
public sealed class StoryAddresses(NewsDb db)
{
    /// <summary>More are not looked up.</summary>
    public const int Most = 100;

    /// <param name="text">Addresses, on lines or with spaces between.</param>
    public async Task<NamedStories> FindAsync(string text, CancellationToken cancel)
    {
        var (found, unknown) = (new List<Guid>(), new List<string>());
        foreach (var written in StoryAddress.Each(text).Take(Most))
        {
            if (StoryAddress.Find(written) is { } address && await FindAsync(address, cancel) is { } id)
            {
                found.Add(id);
            }
            else
            {
                unknown.Add(written);
            }
        }

        return new([.. found.Distinct()], unknown);
    }

    /// <returns>An address a line: the readers' where they have the story, else the desk's.</returns>
    public async Task<string> WriteAsync(IReadOnlyList<Guid> articleIds, CancellationToken cancel)
    {
        var live = await db
            .PublishedArticles.Where(p => articleIds.Contains(p.ArticleId))
            .OrderBy(p => p.Id)
            .Select(p => new
            {
                p.ArticleId,
                p.Language,
                p.Slug,
            })
            .ToDictionaryAsync(p => p.ArticleId, p => $"/{p.Language}/stories/{p.Slug}", cancel);
        return string.Join('\n', articleIds.Select(id => live.GetValueOrDefault(id, $"/desk/articles/{id}")));
    }

    private async Task<Guid?> FindAsync(StoryAddress address, CancellationToken cancel) =>
        address.ArticleId is { } id
            ? await db.Articles.Where(a => a.Id == id).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(cancel)
            : await db
                .ArticleAddresses.Where(a => a.Language == address.Language && a.Slug == address.Slug)
                .Select(a => (Guid?)a.ArticleId)
                .SingleOrDefaultAsync(cancel);
}

/// <param name="Ids">Of articles, in the order they were named, each once.</param>
/// <param name="Unknown">What is no address of any story.</param>
public sealed record NamedStories(IReadOnlyList<Guid> Ids, IReadOnlyList<string> Unknown);
