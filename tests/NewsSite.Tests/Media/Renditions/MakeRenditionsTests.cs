using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Pictures;
using NewsSite.Data;
using NewsSite.Media.Describe;
using NewsSite.Media.Renditions;
using NewsSite.Media.Uploads;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Media.Renditions;

public class MakeRenditionsTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_pictures_sizes_are_made_behind_the_editors_back_and_the_pages_hear_of_it()
    {
        var asset = await newsroom.AddAsync(SampleFiles.Png(900, 700), "sizes.png");

        var done = await DoneAsync(asset.Id);

        Assert.Equal(
            [
                "image/avif 400",
                "image/avif 800",
                "image/avif 900",
                "image/jpeg 400",
                "image/jpeg 800",
                "image/jpeg 900",
                "image/webp 400",
                "image/webp 800",
                "image/webp 900",
            ],
            done.RenditionFiles.Where(r => !r.IsCrop)
                .Select(r => $"{r.ContentType} {r.WidthPixels}")
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            [(700, 700), (900, 472), (900, 675)],
            CropsOf(done).Select(r => (r.WidthPixels, r.HeightPixels)).Order()
        );
        Assert.True(
            await newsroom.AskAsync(db =>
                db.OutboxMessages.AnyAsync(m => m.Type == nameof(MediaChanged) && m.Json.Contains(asset.Id.ToString()))
            )
        );
    }

    [Fact]
    public async Task What_a_stopped_site_left_half_made_is_finished_without_doing_the_rest_again()
    {
        var asset = await newsroom.AddAsync(SampleFiles.Png(410, 300), "resumed.png");
        var kept = (await DoneAsync(asset.Id)).RenditionFiles.Single(r =>
            r.ContentType == "image/webp" && r.WidthPixels == 400
        );
        await ForgetAsync(asset.Id, r => r.ContentType != "image/webp");

        await newsroom.ExecuteAsync((RetryRenditions retry) => RetryAsync(retry, asset.Id));

        Assert.Contains((await DoneAsync(asset.Id)).RenditionFiles, r => r.Hash == kept.Hash);
        Assert.Equal(9, (await DoneAsync(asset.Id)).RenditionFiles.Count);
    }

    [Fact]
    public async Task Another_focal_point_makes_other_crops_and_leaves_the_sizes()
    {
        var asset = await newsroom.AddAsync(SampleFiles.Png(700, 690), "focus.png");
        var before = await DoneAsync(asset.Id);

        var problems = await newsroom.ExecuteAsync(
            (DescribeMedia describe) =>
                describe.ExecuteAsync(asset.Id, new MediaDescription("A sign"), new FocalPoint(0, 0), default)
        );
        var after = await DoneAsync(asset.Id);

        Assert.Empty(problems);
        Assert.Equal((3, 3), (CropsOf(before).Count, CropsOf(after).Count));
        Assert.NotEqual(Hashes(CropsOf(before)), Hashes(CropsOf(after)));
        Assert.Equal(
            Hashes(before.RenditionFiles.Except(CropsOf(before))),
            Hashes(after.RenditionFiles.Except(CropsOf(after)))
        );
    }

    [Theory]
    [InlineData(1200, 900)]
    [InlineData(1200, 630)]
    [InlineData(640, 640)]
    public async Task A_picture_that_has_a_shape_already_is_not_cut_to_it(int width, int height)
    {
        var asset = await newsroom.AddAsync(SampleFiles.Png(width, height), $"shaped-{width}-{height}.png");

        var done = await DoneAsync(asset.Id);

        Assert.Equal(2, CropsOf(done).Count);
        Assert.Equal(
            done.RenditionFiles.Single(r => r.ContentType == "image/jpeg" && !r.IsCrop && r.WidthPixels == width),
            CropShape.All.Select(shape => PictureCrops.Find(done, shape)!).Single(r => !r.IsCrop)
        );
    }

    [Fact]
    public async Task A_finished_picture_of_before_gets_the_crops_that_it_lacks_when_the_site_starts()
    {
        var asset = await newsroom.AddAsync(SampleFiles.Png(430, 310), "earlier.png");
        var before = await DoneAsync(asset.Id);
        await ForgetAsync(asset.Id, r => r.IsCrop && r.HeightPixels > 300, RenditionProgress.Done);

        await newsroom.StopAsync();
        await newsroom.StartAgainAsync();

        await newsroom.UntilAsync(db =>
            db.MediaAssets.AnyAsync(a =>
                a.Id == asset.Id && a.Renditions == RenditionProgress.Done && a.RenditionFiles.Count(r => r.IsCrop) == 3
            )
        );
        Assert.Equal(Hashes(before.RenditionFiles), Hashes((await DoneAsync(asset.Id)).RenditionFiles));
    }

    [Fact]
    public async Task A_replaced_file_keeps_its_name_and_gets_new_sizes()
    {
        var asset = await newsroom.AddAsync(SampleFiles.Png(300, 200), "replaced.png");
        await DoneAsync(asset.Id);

        var problems = await newsroom.ExecuteAsync(
            (ReplaceMediaFile replace) =>
                replace.ExecuteAsync(asset.Id, new MemoryStream(SampleFiles.Png(500, 300)), "new.png", default)
        );
        var after = await DoneAsync(asset.Id);

        Assert.Empty(problems);
        Assert.Equal(("replaced", 500), (after.Name, after.WidthPixels));
        Assert.DoesNotContain(after.RenditionFiles, r => !r.IsCrop && r.WidthPixels == 300);
    }

    [Fact]
    public async Task A_moving_picture_is_left_as_it_is() =>
        Assert.Equal(
            RenditionProgress.NotNeeded,
            (await newsroom.AddAsync(SampleFiles.Read("moving.gif"), "moving.gif")).Renditions
        );

    private static List<Rendition> CropsOf(MediaAsset asset) => [.. asset.RenditionFiles.Where(r => r.IsCrop)];

    private static IEnumerable<string> Hashes(IEnumerable<Rendition> files) =>
        files.Select(r => r.Hash).Order(StringComparer.Ordinal);

    private static async Task<bool> RetryAsync(RetryRenditions retry, Guid id)
    {
        await retry.ExecuteAsync(id, default);
        return true;
    }

    private async Task<MediaAsset> DoneAsync(Guid id)
    {
        await newsroom.UntilAsync(db =>
            db.MediaAssets.AnyAsync(a => a.Id == id && a.Renditions == RenditionProgress.Done)
        );
        return await newsroom.AskAsync(db =>
            db.MediaAssets.Include(a => a.RenditionFiles).SingleAsync(a => a.Id == id)
        );
    }

    private async Task ForgetAsync(
        Guid id,
        Predicate<Rendition> which,
        RenditionProgress progress = RenditionProgress.Failed
    )
    {
        await using var scope = newsroom.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var asset = await db.MediaAssets.Include(a => a.RenditionFiles).SingleAsync(a => a.Id == id);
        asset.RenditionFiles.RemoveAll(which);
        asset.Renditions = progress;
        await db.SaveChangesAsync();
    }
}
