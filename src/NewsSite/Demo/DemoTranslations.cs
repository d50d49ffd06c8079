using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Translations;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Demo;

/// <summary>Links the stories of the demo newsroom that are the same one in two languages, and lets one of them fall behind.</summary>
public sealed class DemoTranslations(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    LinkTranslation link,
    SaveArticle save,
    PublishArticle publish
)
{
    private const string Changed = "demo-gates-hold";

    private static readonly IReadOnlyList<(string Original, string Translation)> Pairs =
    [
        ("demo-aral-sea", "demo-ru-aral-sea"),
        (Changed, "demo-ru-gates-hold"),
        ("demo-glacier-lake", "demo-prs-glacier-lake"),
        ("demo-night-library", "demo-prs-night-library"),
    ];

    public async Task AddAsync(CancellationToken cancel)
    {
        var editor = await db.Users.SingleAsync(a => a.Role == Role.Editor, cancel);
        actor.Become(editor);
        foreach (var (original, translation) in Pairs)
        {
            var story = await StoryAsync(translation, cancel);
            story.HandTo(editor.Id, clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancel);
            var problems = await link.ExecuteAsync(story.Id, (await StoryAsync(original, cancel)).Id, cancel);
            Expect(problems.Count == 0);
        }

        actor.Become(await db.Users.SingleAsync(a => a.Role == Role.Admin, cancel));
        await ChangeAsync(await StoryAsync(Changed, cancel), cancel);
        actor.BecomeTheSite();
    }

    /// <summary>A figure that turned out to be higher: the editor is told that a translation has the old one.</summary>
    private async Task ChangeAsync(Article story, CancellationToken cancel)
    {
        var content = (await db.RevisionAsync(story.Id, story.LatestNumber, cancel)).Content;
        var later = content with
        {
            Body = content.Body.Replace("Eleven families", "Fourteen families", StringComparison.Ordinal),
        };
        var saved = await save.ExecuteAsync(story.Id, story.LatestNumber, later, RevisionReason.Saved, cancel);
        Expect(saved is SaveOutcome.Saved { Revision.Number: > 1 });
        Expect(await publish.ExecuteAsync(story.Id, null, cancel) is []);
    }

    private Task<Article> StoryAsync(string externalId, CancellationToken cancel) =>
        db.Articles.SingleAsync(a => a.ExternalId == externalId, cancel);

    private static void Expect(bool isSo)
    {
        if (!isSo)
        {
            throw new InvalidDataException("The stories of the demo newsroom cannot be linked to their translations.");
        }
    }
}
