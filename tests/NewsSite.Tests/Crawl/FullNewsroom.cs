using Microsoft.EntityFrameworkCore;
using NewsSite.Banners;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Banners;
using NewsSite.Tests.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Crawl;

/// <summary>A newsroom with two of everything, and every address of it.</summary>
internal static class FullNewsroom
{
    public static async Task FillAsync(this Newsroom newsroom)
    {
        foreach (var number in (int[])[1, 2])
        {
            var picture = await newsroom.AddAsync(SampleFiles.Png(40 + number, 30), $"gate-{number}.png");
            var content = await newsroom.ContentAsync($"Flood gates open {number}");
            var lead = new LeadMedia(picture.Name, Decorative: true);
            var id = await newsroom.PublishAsync(content with { Lead = lead });
            await newsroom.DraftAsync(content with { Slug = $"draft-{number}" });
            await newsroom.ExecuteAsync(
                (RaiseBanner raise) =>
                    raise.ExecuteAsync(new BannerDraft($"Gates {number}", id, ["en"], Banner.LastsByDefault), default)
            );
            await newsroom.AddColleagueAsync(Role.Editor);
        }
    }

    /// <summary>All that answer GET, but for streams, which have no end.</summary>
    public static async Task<IReadOnlyList<string>> AddressesAsync(this Newsroom newsroom)
    {
        var ids = await newsroom.AskAsync(async db =>
            (Guid[])
                [
                    .. await db.Articles.Select(a => a.Id).ToListAsync(),
                    .. await db.MediaAssets.Select(a => a.Id).ToListAsync(),
                    .. await db.Users.Select(a => a.Id).ToListAsync(),
                ]
        );
        var slugs = await newsroom.AskAsync(db => db.ArticleAddresses.Select(a => a.Slug).ToListAsync());
        var routes = new RouterAddresses(
            new Dictionary<string, IReadOnlyList<string>>
            {
                ["language"] = ["en"],
                ["slug"] = [.. slugs, "world", "mara-ellingham"],
                ["key"] = ["new", .. ids.Select(id => id.ToString())],
                ["format"] = ["explainers"],
                ["id"] = [.. ids.Select(id => id.ToString())],
            }
        );
        return
        [
            .. routes.Of(newsroom.Services).Where(a => !a.EndsWith("/stream", StringComparison.Ordinal)),
            "/en/search?q=flood",
        ];
    }
}
