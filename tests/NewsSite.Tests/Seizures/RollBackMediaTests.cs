using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Media;
using NewsSite.Media;
using NewsSite.Media.Storage;
using NewsSite.People.Pseudonyms;
using NewsSite.Tests.Media;
using NewsSite.Tests.Newsrooms;
using static NewsSite.Tests.Seizures.SeizedDesk;

namespace NewsSite.Tests.Seizures;

/// <summary>What a seized account did to files of the library.</summary>
public sealed class RollBackMediaTests(Newsroom newsroom) : IClassFixture<Newsroom>, IAsyncLifetime
{
    private const string Cue = "WEBVTT\n\n00:00.000 --> 00:01.000\n";
    private static int _pictures = 20;
    private DeskBrowser _admin = null!;
    private DeskBrowser _seized = null!;

    public async ValueTask InitializeAsync() =>
        (_admin, _seized) = (await newsroom.SignInAsync(Role.Admin), await newsroom.SignInAsync(Role.Editor));

    public ValueTask DisposeAsync()
    {
        _admin.Dispose();
        _seized.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Words_and_rights_of_a_picture_are_what_they_were_even_none()
    {
        var picture = await PictureAsync("gate.png");
        await DescribeAsync(_seized, picture.Id, ("Form.Alt", "A lie"), ("Form.Credit", "The ministry"));

        var page = await _admin.GetAsync(ChangesOf(_seized.Account!));
        var said = await RollBackAsync("media.described");

        Assert.Contains("The ministry", page.TextOf(".diff-text"), StringComparison.Ordinal);
        Assert.Equal(RolledBack, said);
        var after = await AssetAsync(picture.Id);
        Assert.Equal(("", "", 0.5), (after.Alt, after.Credit, after.FocalX));
    }

    [Fact]
    public async Task Words_that_a_colleague_wrote_since_stay()
    {
        var picture = await PictureAsync("quay.png");
        await DescribeAsync(_seized, picture.Id, ("Form.Alt", "A lie"));
        await DescribeAsync(_admin, picture.Id, ("Form.Alt", "The truth"));

        var said = await RollBackAsync("media.described");

        Assert.StartsWith(ChangedSince, said, StringComparison.Ordinal);
        Assert.Equal("The truth", (await AssetAsync(picture.Id)).Alt);
    }

    [Fact]
    public async Task A_file_that_was_replaced_is_there_again_though_days_have_gone_by()
    {
        var picture = await PictureAsync("bridge.png");
        var address = $"/desk/media/{picture.Id}/file";
        await _seized.PostFileAsync(address, address, SampleFiles.Png(77, 55), "forged.png");
        Assert.Equal(77, (await AssetAsync(picture.Id)).WidthPixels);
        await LaterAsync(TimeSpan.FromDays(3));

        Assert.Equal(RolledBack, await RollBackAsync("media.replaced", 100));

        var after = await AssetAsync(picture.Id);
        Assert.Equal((picture.Hash, picture.WidthPixels), (after.Hash, after.WidthPixels));
        Assert.Equal(HttpStatusCode.OK, (await FileAsync(after)).Status);
    }

    [Fact]
    public async Task Captions_come_back_and_those_that_were_put_in_their_place_go()
    {
        var film = await newsroom.AddAsync(SampleFiles.Read("film.mp4"), "speech.mp4");
        await CaptionAsync(_admin, film.Id, "What was said.");
        await CaptionAsync(_seized, film.Id, "What they want said.");
        Assert.Equal(RolledBack, await RollBackAsync("media.captions-added"));
        Assert.Equal("What was said.", await CaptionsOfAsync(film.Id));
        await _seized.PostFormAsync($"/desk/media/{film.Id}/captions", "#remove-en");
        Assert.Equal("", await CaptionsOfAsync(film.Id));

        Assert.Equal(RolledBack, await RollBackAsync("media.captions-removed"));

        Assert.Equal("What was said.", await CaptionsOfAsync(film.Id));
    }

    [Fact]
    public async Task Captions_where_there_were_none_go_and_a_transcript_and_poster_are_what_they_were()
    {
        var film = await newsroom.AddAsync(SampleFiles.Read("film.webm"), "meeting.webm");
        var poster = await PictureAsync("poster.png");
        await CaptionAsync(_seized, film.Id, "Forged.");
        await _seized.PostFormAsync(
            $"/desk/media/{film.Id}/captions",
            "form:has([name='TranscriptForm.Transcript'])",
            ("TranscriptForm.Transcript", "Forged words.")
        );
        await _seized.PostFormAsync($"/desk/media/{film.Id}", "#poster", ("PosterForm.Poster", poster.Name));

        foreach (var act in (string[])["media.captions-added", "media.transcript-set", "media.poster-set"])
        {
            Assert.Equal(RolledBack, await RollBackAsync(act));
        }

        var after = await AssetAsync(film.Id);
        Assert.Equal(("", null, ""), (after.Transcript, after.PosterId, await CaptionsOfAsync(film.Id)));
    }

    [Fact]
    public async Task A_deleted_file_is_nowhere_and_comes_back_whole()
    {
        var film = await newsroom.AddAsync(SampleFiles.Read("sound.mp3"), "testimony.mp3");
        await CaptionAsync(_admin, film.Id, "What the witness said.");
        await DeleteAsync(_seized, film.Id);
        var (page, list, file) = (
            await _admin.GetAsync($"/desk/media/{film.Id}"),
            await _admin.GetAsync("/desk/media/picker?q=testimony"),
            await FileAsync(film)
        );

        Assert.Equal(RolledBack, await RollBackAsync("media.deleted"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.Status, file.Status));
        Assert.DoesNotContain("testimony", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await FileAsync(film)).Status);
        Assert.Equal("What the witness said.", await CaptionsOfAsync(film.Id));
    }

    [Fact]
    public async Task The_desk_puts_back_what_it_deleted_for_thirty_days_and_not_after()
    {
        var (kept, gone) = (await PictureAsync("kept.png"), await PictureAsync("after-thirty.png"));
        using var editor = await newsroom.SignInAsync(Role.Editor);
        await DeleteAsync(editor, kept.Id);
        await DeleteAsync(editor, gone.Id);
        await LaterAsync(TimeSpan.FromDays(29));
        using var later = await newsroom.SignInAsync(editor.Account!);

        var put = await later.PostFormAsync("/desk/media/deleted", $"form:has([value='{kept.Id}'])");
        var back = (await later.FollowAsync(put)).TextOf("h1");
        await LaterAsync(TimeSpan.FromDays(2));
        using var late = await newsroom.SignInAsync(editor.Account!);

        Assert.Equal(kept.Name, back);
        Assert.DoesNotContain(gone.Name, (await late.GetAsync("/desk/media/deleted")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await FileAsync(kept)).Status);
        Assert.False(File.Exists(Path.Combine(newsroom.DataFolder, "media", gone.Hash[..2], gone.Hash)));
    }

    [Fact]
    public async Task An_author_puts_back_only_what_is_theirs()
    {
        var (theirs, page) = (await PictureAsync("anothers.png"), "/desk/media/deleted");
        await DeleteAsync(_admin, theirs.Id);
        using var author = await newsroom.SignInAsync(Role.Author);
        using var auditor = await newsroom.SignInAsync(Role.Auditor);

        var seen = await author.GetAsync(page);
        var tried = await author.Http.PostAsync(
            page,
            new FormUrlEncodedContent([
                new("id", $"{theirs.Id}"),
                new("__RequestVerificationToken", await author.TokenAsync("/desk/media")),
            ])
        );

        Assert.DoesNotContain(theirs.Name, seen.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, tried.StatusCode);
        Assert.False(await newsroom.AskAsync(db => db.MediaAssets.AnyAsync(a => a.Id == theirs.Id)));
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync(page)).Status);
    }

    [Fact]
    public async Task A_name_that_another_file_has_meanwhile_is_left_to_it()
    {
        var first = await PictureAsync("tower.png");
        await DeleteAsync(_seized, first.Id);
        var second = await PictureAsync("tower.png");

        var said = await RollBackAsync("media.deleted");

        Assert.Equal(first.Name, second.Name);
        Assert.StartsWith("Another file is called “tower” now", said, StringComparison.Ordinal);
        Assert.Equal(
            second.Hash,
            (await newsroom.AskAsync(db => db.MediaAssets.SingleAsync(a => a.Name == "tower"))).Hash
        );
    }

    [Fact]
    public async Task A_real_name_that_somebody_hid_since_is_not_brought_back()
    {
        var personId = await newsroom.PersonIdAsync("Samira Talwar");
        var picture = await PictureAsync("crowd.png");
        await DescribeAsync(_admin, picture.Id, ("Form.Alt", "A crowd"), ("Form.Credit", "Samira Talwar"));
        await DescribeAsync(_seized, picture.Id, ("Form.Alt", "A crowd"), ("Form.Credit", "Nobody"));
        await newsroom.ExecuteAsAsync<TakePseudonym, PseudonymOutcome?>(
            _admin.Account!,
            take => take.ExecuteAsync(personId, "Rana Hill", default)
        );

        var said = await RollBackAsync("media.described");

        Assert.StartsWith("What is needed to bring it back is not kept any more.", said, StringComparison.Ordinal);
        Assert.Equal("Nobody", (await AssetAsync(picture.Id)).Credit);
        Assert.False(await newsroom.AskAsync(db => db.EarlierStates.AnyAsync(s => s.Before.Contains("Talwar"))));
    }

    private Task<string> RollBackAsync(string act, int hours = 24) =>
        newsroom.RollBackAsync(_admin, _seized.Account!, act, hours);

    /// <summary>Sizes differ, so that no two tests upload one file.</summary>
    private Task<MediaAsset> PictureAsync(string name) =>
        newsroom.AddAsync(SampleFiles.Png(Interlocked.Increment(ref _pictures), 10), name);

    private Task<MediaAsset> AssetAsync(Guid id) =>
        newsroom.AskAsync(db => db.MediaAssets.AsNoTracking().SingleAsync(a => a.Id == id));

    private async Task<string> CaptionsOfAsync(Guid id) =>
        await newsroom.AskAsync(db =>
            db.Set<MediaTrack>().Where(t => t.AssetId == id).Select(t => t.PlainText).SingleOrDefaultAsync()
        ) ?? "";

    private async Task<DeskAnswer> FileAsync(MediaAsset asset)
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        return await editor.GetAsync(MediaAddress.Of(asset.Hash, asset.Name, asset.ContentType));
    }

    private static async Task DescribeAsync(DeskBrowser browser, Guid id, params (string, string?)[] words)
    {
        var saved = await browser.PostFormAsync($"/desk/media/{id}", "#describe", words);
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
    }

    private static async Task CaptionAsync(DeskBrowser browser, Guid id, string words)
    {
        var page = $"/desk/media/{id}/captions";
        var added = await browser.PostFileAsync(
            page,
            page,
            SampleFiles.Text($"{Cue}{words}\n"),
            "words.vtt",
            ("Form.Language", "en")
        );
        Assert.Equal(HttpStatusCode.Redirect, added.Status);
    }

    private static async Task DeleteAsync(DeskBrowser browser, Guid id)
    {
        var deleted = await browser.PostFormAsync($"/desk/media/{id}/file", "#delete");
        Assert.Equal("/desk/media/deleted", deleted.Location);
    }

    /// <summary>Time goes by, the sweep comes along, and the administrator signs in again.</summary>
    private async Task LaterAsync(TimeSpan after)
    {
        newsroom.Clock.Advance(after);
        await newsroom.ExecuteAsync((SweepMedia sweep) => sweep.ExecuteAsync(default));
        var account = _admin.Account!;
        _admin.Dispose();
        _admin = await newsroom.SignInAsync(account);
    }
}
