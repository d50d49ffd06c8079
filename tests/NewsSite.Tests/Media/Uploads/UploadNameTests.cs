using System.Net;
using System.Text.RegularExpressions;
using NewsSite.Core.Accounts;
using NewsSite.Media;
using NewsSite.Media.Uploads;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Safety.Injections;

namespace NewsSite.Tests.Media.Uploads;

/// <summary>What a sender calls a file names nothing on the disk and nothing in an address.</summary>
public sealed partial class UploadNameTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private static int _pictures;

    private static readonly string[] Names =
    [
        "../../../etc/passwd",
        "..\\..\\windows\\win.ini",
        "/etc/cron.d/job.png",
        "C:\\Users\\x\\photo.png",
        "photo.png\0.exe",
        "....//....//photo.png",
        "%2e%2e%2fphoto.png",
        "photo\u202Egpj.exe",
        "photo.jpg.exe",
        ".htaccess",
        "..",
        ".",
        "",
        "CON",
        "nul.png",
        "aux.h.png",
        "photo.png:stream",
        "photo.png ",
        "-rf",
        "a\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>.png",
        "\"; filename=\"evil.html",
        "<script>alert(1)</script>.svg",
        new string('a', 4_000) + ".png",
        "عکس\u200Cها.png",
        "\ud800.png",
    ];

    public static TheoryData<string> Each => [.. Names];

    [Theory]
    [MemberData(nameof(Each))]
    public async Task It_leads_to_no_other_place_and_no_other_type(string name)
    {
        var asset = await newsroom.AddAsync(SampleFiles.Png(500 + Interlocked.Increment(ref _pictures), 9), name);
        using var editor = await newsroom.SignInAsync(Role.Editor);

        var address = MediaAddress.Of(asset.Hash, asset.Name, asset.ContentType);
        using var served = await editor.Http.GetAsync(address);
        var page = await editor.GetAsync($"/desk/media/{asset.Id}");

        AssertOnlyOurNames();
        Assert.Matches(OurAddress(), address);
        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
        Assert.Equal("image/png", served.Content.Headers.ContentType!.MediaType);
        Assert.Equal("default-src 'none'; sandbox", served.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Null(served.Content.Headers.ContentDisposition);
        Assert.Empty(HarmlessPage.Faults(page));
        Assert.True(asset.OriginalFileName.Length <= 200, asset.OriginalFileName);
    }

    [Fact]
    public async Task An_upload_in_pieces_lies_under_a_number_whatever_it_is_called()
    {
        foreach (var name in Names)
        {
            var (_, problem) = await newsroom.ExecuteAsync(
                (PendingUploads pending) => pending.BeginAsync(name, 1000, default)
            );
            Assert.Null(problem);
        }

        AssertOnlyOurNames();
    }

    [Theory]
    [InlineData("photo.png", "<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("photo.jpg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("photo.gif", "\uFEFF<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")]
    [InlineData("photo.webp", "   \n<html><body onload=alert(1)>")]
    [InlineData("photo.png", "%PDF-1.7 /JS (app.alert(1))")]
    [InlineData("film.mp4", "<?php system($_GET['x']); ?>")]
    [InlineData("captions.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\n<script>alert(1)</script>")]
    public async Task What_could_run_is_refused_by_its_content_under_any_name(string name, string content)
    {
        var outcome = await newsroom.UploadAsync(SampleFiles.Text(content), name);

        Assert.Null(outcome.Asset);
        Assert.Equal("File", Assert.Single(outcome.Problems).Field);
    }

    /// <summary>Also nothing beside the folder, where a name that climbs would lead.</summary>
    private void AssertOnlyOurNames()
    {
        var root = newsroom.DataFolder;
        var files = Directory
            .EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("cache/", StringComparison.Ordinal));
        Assert.All(files, f => Assert.Matches(OurFile(), f));
        Assert.False(File.Exists(Path.Combine(root, "..", "photo.png")));
        Assert.False(File.Exists(Path.Combine(root, "..", "passwd")));
    }

    [GeneratedRegex(
        @"^(media/[0-9a-f]{2}/[0-9a-f]{64}|uploads/[0-9a-f]{32}([./][0-9a-z]+){0,2}|keys/[\w.-]+|newssite\.db[\w-]*|audit-anchors)\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OurFile();

    [GeneratedRegex(@"^/media/[0-9a-f]{64}/[\p{L}\p{N}\p{M}-]+\.png\z", RegexOptions.None, 1000)]
    private static partial Regex OurAddress();
}
