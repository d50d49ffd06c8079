using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared.Forms;
using NewsSite.Stories;

namespace NewsSite.StandingPages;

/// <summary>Reads which published stories tell of errors, the latest first.</summary>
public sealed class ReadCorrections(NewsDb db)
{
    /// <returns>Null for a page beyond the end.</returns>
    public async Task<PageOf<CorrectedStory>?> ExecuteAsync(Language language, int number, CancellationToken cancel)
    {
        var page = await db
            .PublishedArticles.AsNoTracking()
            .In(language)
            .Where(s => s.CorrectedOn != null)
            .OrderByDescending(s => s.CorrectedOn)
            .ThenByDescending(s => s.Id)
            .Include(s => s.Text)
            .PageAsync(number, cancel, StoryCards.PerPage);
        return page.Items.Count == 0 && number > 1
            ? null
            : new(
                [.. page.Items.Select(s => new CorrectedStory(s, NewestFirst(s.Text.BodyHtml)))],
                number,
                page.Total,
                StoryCards.PerPage
            );
    }

    private static IReadOnlyList<StoryCorrection> NewestFirst(string html) =>
        [.. StoryCorrection.In(html).OrderByDescending(c => c.Day, StringComparer.Ordinal)];
}

public sealed record CorrectedStory(PublishedArticle Story, IReadOnlyList<StoryCorrection> Corrections);
