using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsSite.Core.Languages;

namespace NewsSite.Banners.Reader;

/// <summary>The banner in HTML: the same in pages, in streams to open pages, and in the desk's picture of them.</summary>
internal static class BannerMarkup
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(ShownBanner banner, Language language, TimeZoneInfo zone)
    {
        var words = SiteStrings.For(language);
        var dates = new NewsDates(language, zone);
        var at = banner.StartsAt;
        return $"""
            <section class="breaking" aria-label="{Html.Encode(
                words["breaking.label"]
            )}" data-banner="{banner.Id}" data-story="{banner.ArticleId ?? banner.Id}" data-hide="{Html.Encode(
                words["breaking.hide"]
            )}"><p class="breaking-line"><strong class="breaking-mark">{Html.Encode(
                words["breaking.mark"]
            )}</strong> {Sentence(banner)} <time class="breaking-time" datetime="{dates.Machine(at)}">{Html.Encode(
                $"{dates.Time(at)} {dates.Zone(at)}"
            )}</time></p></section>
            """;
    }

    private static string Sentence(ShownBanner banner) =>
        banner.Path is { } path
            ? $"<a class=\"breaking-text\" dir=\"auto\" href=\"{Html.Encode(path)}\">{Html.Encode(banner.Text)}</a>"
            : $"<span class=\"breaking-text\" dir=\"auto\">{Html.Encode(banner.Text)}</span>";
}
