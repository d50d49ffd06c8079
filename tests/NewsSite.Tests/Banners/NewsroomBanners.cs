using NewsSite.Banners;
using NewsSite.Core.Banners;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Banners;

internal static class NewsroomBanners
{
    public static async Task<Banner> RaiseAsync(
        this Newsroom newsroom,
        string text,
        Guid? articleId = null,
        string[]? languages = null,
        TimeSpan? lasts = null
    )
    {
        var draft = new BannerDraft(text, articleId, languages ?? ["en"], lasts ?? Banner.LastsByDefault);
        var problems = await newsroom.ExecuteAsync((RaiseBanner u) => u.ExecuteAsync(draft, default));
        Assert.Empty(problems);
        return (await newsroom.ShownAsync((languages ?? ["en"])[0]))!;
    }

    public static Task<Banner?> ShownAsync(this Newsroom newsroom, string language = "en") =>
        newsroom.AskAsync(db => db.Banners.ShownAtAsync(newsroom.Clock.Now, language, default));

    public static Task<bool> TakeDownAsync(this Newsroom newsroom, Guid id) =>
        newsroom.ExecuteAsync((TakeDownBanner u) => u.ExecuteAsync(id, default));

    public static Task<bool> PutBackAsync(this Newsroom newsroom, Guid id) =>
        newsroom.ExecuteAsync((PutBackBanner u) => u.ExecuteAsync(id, default));
}
