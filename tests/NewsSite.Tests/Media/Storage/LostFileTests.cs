using System.Net;
using NewsSite.Core.Media;
using NewsSite.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Media.Storage;

public sealed class LostFileTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Theory]
    [InlineData(false, HttpStatusCode.NotFound)]
    [InlineData(true, HttpStatusCode.OK)]
    public async Task A_story_is_served_without_the_file_of_its_picture(bool isCutShort, HttpStatusCode file)
    {
        var asset = await newsroom.AddAsync(SampleFiles.Png(isCutShort ? 31 : 32, 20), "gate.png");
        var content = await newsroom.ContentAsync($"A gate, {(isCutShort ? "in part" : "gone")}");
        var id = await newsroom.PublishAsync(
            content with
            {
                Lead = new Core.Articles.LeadMedia(asset.Name, Decorative: true),
            }
        );
        await newsroom.UntilAsync(db =>
            Task.FromResult(db.MediaAssets.Any(a => a.Id == asset.Id && a.Renditions == RenditionProgress.Done))
        );
        Damage(PathOf(asset), isCutShort);
        using var reader = newsroom.Visit();
        var slug = await newsroom.AskAsync(db =>
            Task.FromResult(db.PublishedArticles.Single(p => p.ArticleId == id).Slug)
        );

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"/en/stories/{slug}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/")).Status);
        var address = MediaAddress.Of(asset.Hash, asset.Name, asset.ContentType);
        Assert.Equal(file, (await reader.GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_picture_whose_file_is_lost_keeps_no_other_picture_waiting()
    {
        var lost = await newsroom.AddAsync(SampleFiles.Png(41, 30), "lost.png");
        File.Delete(PathOf(lost));
        await newsroom.AskAsync(async db =>
        {
            db.MediaAssets.Single(a => a.Id == lost.Id).Renditions = RenditionProgress.Waiting;
            return await db.SaveChangesAsync();
        });

        var next = await newsroom.AddAsync(SampleFiles.Png(43, 30), "next.png");

        await newsroom.UntilAsync(db =>
            Task.FromResult(db.MediaAssets.Any(a => a.Id == next.Id && a.Renditions == RenditionProgress.Done))
        );
        Assert.Equal(
            RenditionProgress.Failed,
            await newsroom.AskAsync(db => Task.FromResult(db.MediaAssets.Single(a => a.Id == lost.Id).Renditions))
        );
    }

    private string PathOf(MediaAsset asset) => Path.Combine(newsroom.DataFolder, "media", asset.Hash[..2], asset.Hash);

    private static void Damage(string path, bool isCutShort)
    {
        if (!isCutShort)
        {
            File.Delete(path);
            return;
        }

        using var file = new FileStream(path, FileMode.Open);
        file.SetLength(file.Length / 2);
    }
}
