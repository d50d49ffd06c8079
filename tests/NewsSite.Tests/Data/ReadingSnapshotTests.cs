using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Data;

public sealed class ReadingSnapshotTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task What_is_asked_in_one_is_of_one_moment_and_holds_no_writer_up()
    {
        await newsroom.PublishAsync(await newsroom.ContentAsync("Before"));

        var counts = await newsroom.AskAsync(async db =>
        {
            var seen = new List<int>();
            await using (await db.BeginReadingAsync(CancellationToken.None))
            {
                seen.Add(await db.PublishedArticles.CountAsync());
                await newsroom.PublishAsync(await newsroom.ContentAsync("Meanwhile"));
                seen.Add(await db.PublishedArticles.CountAsync());
            }

            seen.Add(await db.PublishedArticles.CountAsync());
            return seen;
        });

        Assert.Equal([1, 1, 2], counts);
    }
}
