using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Benchmarks.Sites;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Media;
using NewsSite.Data;

namespace NewsSite.Benchmarks.Desk;

/// <summary>A newsroom of 100,000 stories with 50,000 pictures, and what an editor has before her: kept like every <see cref="Store"/>.</summary>
internal static class DeskStore
{
    public const string Password = "a desk under the stopwatch";
    private const int Stories = 100_000;
    private const int Pictures = 50_000;
    private const int Revisions = 200;
    private const int Words = 1_500;
    private static readonly int[] Widths = [320, 640, 960, 1280, 1920];

    /// <param name="drafts">How many stories wait to be published.</param>
    public static async Task<DeskSetting> PrepareAsync(int drafts)
    {
        var folder = await FolderAsync();
        await using var app = await SiteHost.OpenAsync(folder);
        var email = $"editor-{Guid.CreateVersion7():N}@desk.test";
        await InScopeAsync(
            app,
            s => s.GetRequiredService<AddAccount>().ExecuteAsync(email, "Ana", Role.Editor, Password, default)
        );
        var like = await InScopeAsync(app, LikeAsync);
        var worked = await WriteAsync(app, like with { Headline = "A long story", Slug = "", Body = Text(1) });
        for (var number = 1; number < Revisions; number++)
        {
            var (before, content) = (number, like with { Headline = "A long story", Slug = "", Body = Text(number) });
            await InScopeAsync(
                app,
                s =>
                    s.GetRequiredService<SaveArticle>()
                        .ExecuteAsync(worked, before, content, RevisionReason.Saved, default)
            );
        }

        var waiting = new List<(Guid, string)>();
        for (var number = 0; number < drafts; number++)
        {
            var headline = $"News of the minute {Guid.CreateVersion7():N}";
            waiting.Add((await WriteAsync(app, like with { Headline = headline, Slug = "" }), headline));
        }

        SqliteConnection.ClearAllPools();
        return new DeskSetting(folder, email, worked, waiting);
    }

    private static async Task<string> FolderAsync()
    {
        var stories = await Store.OfAsync(Stories);
        var folder = stories + "-desk";
        var done = Path.Combine(folder, "complete");
        if (File.Exists(done))
        {
            return folder;
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Store.Copy(stories, folder);
        File.Delete(done);
        await using (var app = await SiteHost.OpenAsync(folder))
        {
            foreach (var numbers in Enumerable.Range(1, Pictures).Chunk(1_000))
            {
                await InScopeAsync(app, s => AddPicturesAsync(s.GetRequiredService<NewsDb>(), numbers));
            }
        }

        await File.WriteAllTextAsync(done, "");
        return folder;
    }

    private static Task<int> AddPicturesAsync(NewsDb db, int[] numbers)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.MediaAssets.AddRange(numbers.Select(PictureOf));
        return db.SaveChangesAsync();
    }

    private static MediaAsset PictureOf(int number)
    {
        var asset = new MediaAsset
        {
            Name = $"picture-{number}",
            Kind = MediaKind.Picture,
            OriginalFileName = $"IMG_{number}.jpg",
            Hash = HashOf(number, 0),
            ContentType = "image/jpeg",
            Bytes = 4_000_000,
            WidthPixels = 6000,
            HeightPixels = 4000,
            Alt = number % 3 == 0 ? "" : $"People wait at gate {number}",
            Caption = $"The harbour in the morning of day {number}",
            Credit = number % 5 == 0 ? "" : $"Photographer {number % 40}",
            Renditions = RenditionProgress.NotNeeded,
            CreatedAt = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(number),
        };
        asset.RenditionFiles.AddRange(Widths.SelectMany((width, i) => RenditionsOf(asset.Id, number, width, i)));
        return asset;
    }

    private static IEnumerable<Rendition> RenditionsOf(Guid id, int number, int width, int place) =>
        new[] { "image/webp", "image/jpeg" }.Select(
            (type, i) =>
                new Rendition
                {
                    AssetId = id,
                    Hash = HashOf(number, 1 + (place * 2) + i),
                    ContentType = type,
                    WidthPixels = width,
                    HeightPixels = width * 2 / 3,
                    Bytes = width * 100,
                }
        );

    private static string HashOf(int number, int part) =>
        Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(
                System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number}/{part}"))
            )
        );

    /// <summary>Words of a story that can be published, for others to be like it.</summary>
    private static async Task<ArticleContent> LikeAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<NewsDb>();
        var newest = await db.PublishedArticles.Where(p => p.Language == "en").OrderBy(p => p.Id).FirstAsync();
        var revision = await db.Revisions.AsNoTracking().FirstAsync(r => r.ArticleId == newest.ArticleId);
        return revision.Content;
    }

    private static string Text(int seed) => new StoryMill(seed).Text(Words);

    private static async Task<Guid> WriteAsync(WebApplication app, ArticleContent content) =>
        (
            await InScopeAsync(
                app,
                s => s.GetRequiredService<CreateArticle>().ExecuteAsync(content, RevisionReason.Created, default)
            )
        ).Id;

    private static async Task<T> InScopeAsync<T>(WebApplication app, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}

/// <param name="Worked">The long story with all its revisions.</param>
/// <param name="Waiting">Stories to be published, with their headlines.</param>
internal sealed record DeskSetting(
    string Folder,
    string Email,
    Guid Worked,
    IReadOnlyList<(Guid Id, string Headline)> Waiting
);
