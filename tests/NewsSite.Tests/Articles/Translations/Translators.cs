using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Translations;
using NewsSite.Core.Articles;
using NewsSite.Core.Shared;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles.Translations;

/// <summary>What tests of translations do.</summary>
internal static class Translators
{
    public static string PageOf(Guid id) => $"/desk/articles/{id}/translation";

    public static async Task<Guid> PublishAsync(
        this Newsroom newsroom,
        string headline,
        string language,
        string body = "The gates opened at dawn.\n"
    ) => await newsroom.PublishAsync((await newsroom.ContentAsync(headline)) with { Language = language, Body = body });

    /// <summary>A translation of a story, as a colleague starts it.</summary>
    public static async Task<Guid> TranslateAsync(
        this Newsroom newsroom,
        Account colleague,
        Guid original,
        string language
    )
    {
        var started = await newsroom.ExecuteAsAsync<StartTranslation, StartedTranslation>(
            colleague,
            u => u.ExecuteAsync(original, language, default)
        );
        Assert.Empty(started.Problems);
        return started.Id!.Value;
    }

    public static async Task<IReadOnlyList<string>> LinkAsync(
        this Newsroom newsroom,
        Guid translation,
        Guid original,
        Account? by = null
    ) =>
        Codes(
            by is null
                ? await newsroom.ExecuteAsync((LinkTranslation u) => u.ExecuteAsync(translation, original, default))
                : await newsroom.ExecuteAsAsync(
                    by,
                    (LinkTranslation u) => u.ExecuteAsync(translation, original, default)
                )
        );

    public static IReadOnlyList<string> Codes(IEnumerable<Problem> problems) => [.. problems.Select(p => p.Code)];

    /// <summary>Saves other words of a story, and gives them to readers where they have it.</summary>
    public static async Task ChangeAsync(this Newsroom newsroom, Guid id, string from, string to, Account? by = null)
    {
        var story = await newsroom.ArticleAsync(id);
        var latest = await newsroom.AskAsync(db => db.RevisionAsync(id, story.LatestNumber, default));
        Assert.Contains(from, latest.Content.Body, StringComparison.Ordinal);
        var content = latest.Content with { Body = latest.Content.Body.Replace(from, to, StringComparison.Ordinal) };
        by ??= await newsroom.AddColleagueAsync(NewsSite.Core.Accounts.Role.Editor);
        await newsroom.ExecuteAsAsync(
            by,
            (SaveArticle u) => u.ExecuteAsync(id, latest.Number, content, RevisionReason.Saved, default)
        );
        if (story.IsLive)
        {
            Assert.Empty(await newsroom.ExecuteAsAsync(by, (PublishArticle u) => u.ExecuteAsync(id, null, default)));
        }
    }

    public static Task<string> BodyOfAsync(this Newsroom newsroom, Guid id) =>
        newsroom.AskAsync(db =>
            db.Revisions.Where(r => r.ArticleId == id)
                .OrderByDescending(r => r.Number)
                .Select(r => r.Content.Body)
                .FirstAsync()
        );

    /// <summary>Name of the field of a row whose original says something, and of that row's marks.</summary>
    public static AngleSharp.Dom.IElement Row(this DeskAnswer page, string name) =>
        page.Page.QuerySelectorAll(".pair").Single(p => p.GetAttribute("aria-label") == name);

    public static string FieldOf(this DeskAnswer page, string name) =>
        page.Row(name).QuerySelector("textarea")!.GetAttribute("name")!;

    /// <summary>What each part that is marked says of itself.</summary>
    public static IReadOnlyList<string> Marks(this DeskAnswer page) =>
        [
            .. page
                .Page.QuerySelectorAll(".pair:has(.pair-stale)")
                .Select(p => $"{p.GetAttribute("aria-label")}: {p.QuerySelector(".pair-stale")!.TextContent}"),
        ];
}
