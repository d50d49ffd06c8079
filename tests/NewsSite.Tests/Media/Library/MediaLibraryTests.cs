using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Media.Library;

public sealed class MediaLibraryTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_picture_and_its_alt_text_are_uploaded_in_one_step_without_script()
    {
        using var ana = await newsroom.SignInAsync(Role.Author);

        var answer = await ana.PostFileAsync(
            "/desk/media",
            "/desk/media",
            SampleFiles.Read("located.png"),
            "bridge.png",
            ("Form.Alt", "A bridge"),
            ("Form.Credit", "Ana")
        );
        var page = await ana.FollowAsync(answer);

        Assert.Equal("Uploaded as “bridge”.", page.TextOf(".flash"));
        Assert.Equal("A bridge", page.Page.QuerySelector("textarea[name='Form.Alt']")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_refused_upload_keeps_the_words_and_names_the_file()
    {
        using var ana = await newsroom.SignInAsync(Role.Author);

        var answer = await ana.PostFileAsync(
            "/desk/media",
            "/desk/media",
            SampleFiles.Text("<svg/>"),
            "map.svg",
            ("Form.Alt", "A map")
        );

        Assert.Equal(
            ["map.svg: SVG drawings can carry scripts and are not taken. Save it as PNG or WebP."],
            answer.Problems
        );
        Assert.Equal("A map", answer.Page.QuerySelector("textarea[name='Form.Alt']")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_library_is_filtered_by_words_type_and_what_is_missing()
    {
        using var ana = await newsroom.SignInAsync(Role.Author);
        await newsroom.UploadAsync(
            SampleFiles.Png(70, 50),
            "river.png",
            new MediaDescription("Річка", Caption: "Річка Дніпро", Credit: "Ana")
        );
        await newsroom.UploadAsync(SampleFiles.Png(71, 50), "nameless.png");
        await newsroom.UploadAsync(SampleFiles.Read("sound.m4a"), "talk.m4a");

        Assert.Contains("river", await NamesAsync(ana, "q=річка"));
        Assert.DoesNotContain("nameless", await NamesAsync(ana, "q=річка"));
        Assert.Equal(["talk"], await NamesAsync(ana, "kind=Audio"));
        Assert.DoesNotContain("river", await NamesAsync(ana, "lack=alt"));
        Assert.Contains("nameless", await NamesAsync(ana, "lack=credit"));
        Assert.Contains("nameless", await NamesAsync(ana, "lack=use&view=list"));
        Assert.Equal(
            "Nothing fits. Take a filter away, or search for fewer words.",
            (await ana.GetAsync("/desk/media?q=zzz")).TextOf(".empty")
        );
    }

    [Fact]
    public async Task A_picture_in_use_is_not_deleted_and_its_uses_are_listed()
    {
        using var ed = await newsroom.SignInAsync(Role.Editor);
        var asset = await newsroom.AddAsync(SampleFiles.Png(72, 50), "in-use.png");
        await newsroom.WriteStoryAsync("The live story", asset, isLive: true);
        await newsroom.WriteStoryAsync("The draft", asset, isLive: false);

        var refused = await ed.PostFormAsync($"/desk/media/{asset.Id}/file", "#delete");

        Assert.Equal(["It is in use. Take it out of what shows it first."], refused.Problems);
        Assert.Contains("The live story", refused.TextOf("#uses"), StringComparison.Ordinal);
        Assert.Contains("The draft", refused.TextOf("#uses"), StringComparison.Ordinal);
        Assert.DoesNotContain("in-use", await NamesAsync(ed, "lack=use"));
    }

    [Fact]
    public async Task A_picture_nobody_shows_is_deleted()
    {
        using var ed = await newsroom.SignInAsync(Role.Editor);
        var asset = await newsroom.AddAsync(SampleFiles.Png(73, 50), "unneeded.png");

        await ed.PostFormAsync($"/desk/media/{asset.Id}/file", "#delete");

        Assert.Equal(HttpStatusCode.NotFound, (await ed.GetAsync($"/desk/media/{asset.Id}")).Status);
        Assert.True(
            await newsroom.AskAsync(db =>
                db.AuditEntries.AnyAsync(e => e.Act == "media.deleted" && e.ObjectId == asset.Id)
            )
        );
    }

    [Fact]
    public async Task An_author_does_not_delete_what_someone_else_uploaded()
    {
        using var ana = await newsroom.SignInAsync(Role.Author);
        var asset = await newsroom.AddAsync(SampleFiles.Png(74, 50), "anothers.png");

        var refused = await ana.PostFormAsync($"/desk/media/{asset.Id}/file", "#delete");

        Assert.Equal(["Only editors delete what someone else uploaded."], refused.Problems);
    }

    [Fact]
    public async Task Words_are_saved_and_a_picture_without_alt_text_must_be_called_decorative()
    {
        using var ana = await newsroom.SignInAsync(Role.Author);
        var asset = await newsroom.AddAsync(SampleFiles.Png(75, 50), "words.png");
        var page = $"/desk/media/{asset.Id}";

        var refused = await ana.PostFormAsync(page, "#describe", ("Form.Credit", "Omar"));
        var saved = await ana.PostFormAsync(
            page,
            "#describe",
            ("Form.Credit", "Omar"),
            ("Form.Decorative", "true"),
            ("Form.FocalPercentX", "25")
        );

        Assert.Equal(["This picture has no alt text. Describe it, or mark it as decorative."], refused.Problems);
        Assert.Equal("Omar", refused.Page.QuerySelector("input[name='Form.Credit']")!.GetAttribute("value"));
        Assert.Equal(page, saved.Location);
        var after = await newsroom.AskAsync(db => db.MediaAssets.SingleAsync(a => a.Id == asset.Id));
        Assert.Equal(("Omar", true, 0.25), (after.Credit, after.Decorative, after.FocalX));
    }

    [Fact]
    public async Task The_insert_dialog_gets_the_library_as_data()
    {
        using var ana = await newsroom.SignInAsync(Role.Author);
        await newsroom.UploadAsync(
            SampleFiles.Png(76, 50),
            "for-the-dialog.png",
            new MediaDescription("A sign", Credit: "Ana")
        );

        var answer = await ana.Http.GetFromJsonAsync<JsonElement>("/desk/media/picker?q=for-the-dialog&kind=picture");

        var item = Assert.Single(answer.GetProperty("items").EnumerateArray());
        Assert.Equal(
            ("for-the-dialog", "A sign", 76),
            (
                item.GetProperty("name").GetString(),
                item.GetProperty("alt").GetString(),
                item.GetProperty("width").GetInt32()
            )
        );
        Assert.StartsWith("/media/", item.GetProperty("thumbnail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_library_is_no_readers_business()
    {
        using var reader = newsroom.Browser();

        Assert.NotEqual(HttpStatusCode.OK, (await reader.GetAsync("/desk/media")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await reader.GetAsync("/desk/media/picker")).StatusCode);
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(DeskBrowser browser, string query)
    {
        var answer = await browser.GetAsync($"/desk/media?{query}");
        return [.. answer.Page.QuerySelectorAll(".media-grid bdi, tbody th bdi").Select(e => e.TextContent)];
    }
}
