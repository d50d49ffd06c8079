using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Core.Sections;
using NewsSite.Data;
using NewsSite.Media.Uploads;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Media;

/// <summary>What tests of the library do again and again.</summary>
internal static class MediaRoom
{
    public static Task<UploadOutcome> UploadAsync(
        this Newsroom newsroom,
        byte[] file,
        string name,
        MediaDescription? words = null
    ) =>
        newsroom.ExecuteAsync(
            (UploadMedia upload) => upload.ExecuteAsync(new MemoryStream(file), name, words, default)
        );

    public static async Task<MediaAsset> AddAsync(this Newsroom newsroom, byte[] file, string name)
    {
        var outcome = await newsroom.UploadAsync(file, name);
        Assert.Empty(outcome.Problems);
        return outcome.Asset!;
    }

    /// <summary>A story with a lead picture; before readers when <paramref name="isLive"/>.</summary>
    public static async Task WriteStoryAsync(this Newsroom newsroom, string headline, MediaAsset lead, bool isLive)
    {
        await using var scope = newsroom.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var content = new ArticleContent
        {
            Headline = headline,
            Language = "en",
            Lead = new LeadMedia(lead.Name),
        };
        var (article, revision) = Article.Start(content, null, RevisionReason.Saved, newsroom.Clock.Now);
        db.Add(article);
        db.Add(revision);
        if (isLive)
        {
            Publish(db, article, content, lead, newsroom.Clock.Now);
        }

        await db.SaveChangesAsync();
    }

    /// <summary>A form of a page sent with a file, as a browser without script does.</summary>
    public static Task<DeskAnswer> PostFileAsync(
        this DeskBrowser browser,
        string page,
        string address,
        byte[] file,
        string fileName,
        params (string Name, string Value)[] fields
    ) => browser.PostFileAsync(page, address, "Form.File", file, fileName, fields);

    /// <param name="field">The name of the field that holds the file.</param>
    public static async Task<DeskAnswer> PostFileAsync(
        this DeskBrowser browser,
        string page,
        string address,
        string field,
        byte[] file,
        string fileName,
        params (string Name, string Value)[] fields
    )
    {
        var parts = new MultipartFormDataContent
        {
            { new StringContent(await browser.TokenAsync(page)), "__RequestVerificationToken" },
            { new ByteArrayContent(file), field, fileName },
        };
        foreach (var (name, value) in fields)
        {
            parts.Add(new StringContent(value), name);
        }

        var response = await browser.Http.PostAsync(address, parts);
        var text = await response.Content.ReadAsStringAsync();
        return new DeskAnswer(response, text, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text));
    }

    public static async Task<string> TokenAsync(this DeskBrowser browser, string page) =>
        (await browser.GetAsync(page))
            .Page.QuerySelector("main [name=__RequestVerificationToken]")!
            .GetAttribute("value")!;

    /// <summary>Looks again and again until it is so; fails after two minutes.</summary>
    public static async Task UntilAsync(this Newsroom newsroom, Func<NewsDb, Task<bool>> isSo)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await newsroom.AskAsync(isSo))
        {
            await looks.WaitForNextTickAsync(late.Token);
        }
    }

    private static void Publish(NewsDb db, Article article, ArticleContent content, MediaAsset lead, DateTime now)
    {
        var section = new Section { Slug = $"s{Guid.NewGuid():n}", Name = LocalizedText.Of(Language.English, "World") };
        var published = new PublishedArticle
        {
            ArticleId = article.Id,
            FamilyId = article.Id,
            Language = "en",
            Slug = article.Id.ToString("n"),
            Format = "news",
            SectionId = section.Id,
            Headline = content.Headline,
            PublishedAt = now,
            Text = new PublishedText { BodyHtml = "", BodyText = "" },
        };
        published.Media.Add(new PublishedMedia { AssetId = lead.Id });
        article.Publish(1, now);
        db.Add(section);
        db.Add(published);
    }
}
