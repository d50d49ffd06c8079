using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Banners.Reader;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Banners.Desk;

/// <summary>The head of a reader page in true size, for the desk's frame: as it is now, or with words still to be shown.</summary>
[ForAudience(Audience.Editor)]
[ShownInDeskFrame]
public sealed class BreakingFrameModel(
    NewsDb db,
    CurrentBanners current,
    TimeProvider clock,
    IOptions<NewsroomOptions> newsroom
) : PageModel
{
    public Language Edition { get; private set; } = Language.English;

    /// <summary>HTML; empty when readers see no banner.</summary>
    public string Banner { get; private set; } = "";

    /// <param name="language">Tag of an edition.</param>
    /// <param name="text">Words to be shown; null shows what readers see now.</param>
    /// <param name="story">Story they are to link to; null for none.</param>
    /// <param name="cancel">The request was given up.</param>
    public async Task<IActionResult> OnGetAsync(string language, string? text, Guid? story, CancellationToken cancel)
    {
        if (newsroom.Value.Languages.FirstOrDefault(l => l.Tag == language) is not { } edition)
        {
            return NotFound();
        }

        Edition = edition;
        var shown = text is null ? await current.ShownAsync(language, cancel) : await DraftedAsync(text, story, cancel);
        Banner = shown is null ? "" : BannerMarkup.Of(shown, edition, newsroom.Value.ZoneIn(edition));
        return Page();
    }

    private async Task<ShownBanner> DraftedAsync(string text, Guid? articleId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var story = await db
            .PublishedArticles.AsNoTracking()
            .SingleOrDefaultAsync(a => a.ArticleId == articleId, cancel);
        var fitting =
            text.Length <= Core.Banners.Banner.TextMaxLength ? text : text[..Core.Banners.Banner.TextMaxLength];
        return new ShownBanner(Guid.Empty, fitting, [], now, now, articleId, story?.Path);
    }
}
