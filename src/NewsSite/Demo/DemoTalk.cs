using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Notes;
using NewsSite.Shared;
using NewsSite.Tasks;

namespace NewsSite.Demo;

/// <summary>Lets the people of the demo newsroom work together on a draft, so that whoever looks around finds how that is.</summary>
public sealed class DemoTalk(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    WriteNote write,
    SuggestWords suggest,
    GiveTask give
)
{
    private const string Draft = "demo-draft-bridge";

    public async Task AddAsync(CancellationToken cancel)
    {
        var author = await db.Users.SingleAsync(a => a.Role == Role.Author, cancel);
        var editor = await db.Users.SingleAsync(a => a.Role == Role.Editor, cancel);
        var story = await db.Articles.SingleAsync(a => a.ExternalId == Draft, cancel);
        story.HandTo(author.Id, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);

        actor.Become(editor);
        await SayAsync(story, author, cancel);
        actor.BecomeTheSite();
    }

    private async Task SayAsync(Article story, Account author, CancellationToken cancel)
    {
        var blocks = (await db.RevisionAsync(story.Id, story.LatestNumber, cancel)).Blocks;
        var number = story.LatestNumber;
        var question = $"@{author.DisplayName} who gave us the figure of 63 million: the auditors or the committee?";
        Done(await write.ExecuteAsync(story.Id, number, blocks[1].Id, question, null, cancel));
        var words = blocks[2].Text.Replace("careful people", "careful people, and offers to show them at work");
        Done(await suggest.ExecuteAsync(story.Id, number, blocks[2].Id, words, "It says more than that.", cancel));
        await give.ExecuteAsync("Ask the auditors for the second ledger", author.Id, story.Id, null, cancel);
    }

    private static void Done(NoteOutcome? outcome)
    {
        if (outcome is not { Problems.Count: 0 })
        {
            throw new InvalidDataException("The people of the demo newsroom may not say this about their draft.");
        }
    }
}
