using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup;
using NewsSite.Core.Media;
using NewsSite.Core.StandingPages;
using NewsSite.Data;

namespace NewsSite.StandingPages;

/// <summary>Reads what the newsroom says of itself.</summary>
public sealed class ReadStandingPage(NewsDb db)
{
    /// <summary>Pictures belong to stories: readers may fetch no others.</summary>
    private static readonly Dictionary<string, MediaFacts> NoMedia = [];

    /// <returns>HTML; null when the edition has no such page.</returns>
    public async Task<StandingText?> ExecuteAsync(StandingPageKind kind, Language language, CancellationToken cancel)
    {
        var page = await db
            .StandingPages.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Kind == kind && p.Language == language.Tag && p.Body != "", cancel);
        if (page is null)
        {
            return null;
        }

        var document = ArticleMarkup.Parse(page.Body, language);
        var opening = document.PlainText().Body.Split('\n', 2)[0].Trim();
        return new StandingText(ArticleHtml.Render(document, NoMedia), opening);
    }
}

/// <param name="Opening">The first paragraph, in plain words.</param>
public sealed record StandingText(string Html, string Opening);
