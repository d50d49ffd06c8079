using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>Finds the story that somebody means by its address, here or at the desk, or by words of its headline.</summary>
public sealed class FindStory(NewsDb db, StoryAddresses addresses, CurrentActor actor)
{
    private const int MostSuggested = 8;

    private static readonly Problem Unknown = new(
        "translation.story-unknown",
        "No such story is known here. Copy its address from the browser, or write words of its headline.",
        "Address"
    );

    private static readonly Problem Many = new(
        "translation.story-many",
        "Several stories have these words. Write more of the headline, or copy the address.",
        "Address"
    );

    /// <returns>Either the id of a story that the actor may read, or what is wrong.</returns>
    public async Task<(Guid? Id, Problem? Problem)> ExecuteAsync(string? typed, CancellationToken cancel)
    {
        var text = typed?.Trim() ?? "";
        var found =
            StoryAddress.Find(text) is { } address ? await AtAsync(address, cancel)
            : text.Length > 0 ? await WithWordsAsync(text, cancel)
            : [];
        return found switch
        {
            [var one] => (one, null),
            [] => (null, Unknown),
            _ => (null, Many),
        };
    }

    /// <summary>The latest that have the words in their headlines; for a list to choose from.</summary>
    public async Task<IReadOnlyList<SuggestedStory>> SuggestAsync(string? typed, CancellationToken cancel)
    {
        if (typed?.Trim() is not { Length: > 1 } text)
        {
            return [];
        }

        var visible = db.ArticlesVisibleTo(actor);
        var latest = db.Revisions.Where(r => visible.Any(v => v.Id == r.ArticleId && v.LatestNumber == r.Number));
        var found = await WithWords(text)
            .OrderByDescending(a => a.Id)
            .Take(MostSuggested)
            .Select(a => new
            {
                a.Id,
                // Where the actor does not see what is written now, there are the words that readers have.
                Headline = latest.Where(r => r.ArticleId == a.Id).Select(r => r.Content.Headline).SingleOrDefault()
                    ?? db.PublishedArticles.Where(p => p.ArticleId == a.Id).Select(p => p.Headline).Single(),
                Language = latest.Where(r => r.ArticleId == a.Id).Select(r => r.Content.Language).SingleOrDefault()
                    ?? db.PublishedArticles.Where(p => p.ArticleId == a.Id).Select(p => p.Language).Single(),
            })
            .ToListAsync(cancel);
        var written = await addresses.WriteAsync([.. found.Select(f => f.Id)], cancel);
        return [.. found.Zip(written.Split('\n'), (f, address) => Suggested(f.Headline, f.Language, address))];
    }

    private static SuggestedStory Suggested(string headline, string language, string address) =>
        new(headline, language, Language.Find(language)?.Direction ?? "auto", address);

    private IQueryable<Article> Readable => db.ArticlesReadableBy(actor);

    private Task<List<Guid>> AtAsync(StoryAddress address, CancellationToken cancel) =>
        Readable
            .Where(a =>
                a.Id == address.ArticleId
                || db.ArticleAddresses.Any(d =>
                    d.ArticleId == a.Id && d.Language == address.Language && d.Slug == address.Slug
                )
            )
            .OrderBy(a => a.Id)
            .Select(a => a.Id)
            .Take(2)
            .ToListAsync(cancel);

    private Task<List<Guid>> WithWordsAsync(string text, CancellationToken cancel) =>
        WithWords(text).OrderBy(a => a.Id).Select(a => a.Id).Take(2).ToListAsync(cancel);

    private IQueryable<Article> WithWords(string text)
    {
        var pattern = LikePattern.Containing(text);
        // Words that the actor may not read are not searched: those of a live story that they do not see are what readers have.
        var visible = db.ArticlesVisibleTo(actor);
        return db.Articles.Where(a =>
            visible.Any(v => v.Id == a.Id)
                && db.Revisions.Any(r =>
                    r.ArticleId == a.Id
                    && r.Number == a.LatestNumber
                    && EF.Functions.Like(r.Content.Headline, pattern, LikePattern.Escape)
                )
            || db.PublishedArticles.Any(p =>
                p.ArticleId == a.Id && EF.Functions.Like(p.Headline, pattern, LikePattern.Escape)
            )
        );
    }
}

/// <param name="Headline">As the actor may read it.</param>
/// <param name="Address">For readers where they have the story, else at the desk.</param>
public sealed record SuggestedStory(string Headline, string Language, string Direction, string Address);
