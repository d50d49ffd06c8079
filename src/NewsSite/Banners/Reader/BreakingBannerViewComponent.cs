using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Microsoft.Extensions.Options;
using NewsSite.Core.Languages;
using NewsSite.Shared;

namespace NewsSite.Banners.Reader;

/// <summary>The breaking-news banner of a reader page; nothing at all when there is none.</summary>
public sealed class BreakingBannerViewComponent(CurrentBanners current, IOptions<NewsroomOptions> newsroom)
    : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Language language)
    {
        var banner = await current.ShownAsync(language.Tag, HttpContext.RequestAborted);
        return new HtmlContentViewComponentResult(
            banner is null
                ? HtmlString.Empty
                : new HtmlString(BannerMarkup.Of(banner, language, newsroom.Value.ZoneIn(language)))
        );
    }
}
