using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Media.Uploads;

public class PiecewiseUploadTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string Address = "/desk/media/uploads";

    [Fact]
    public async Task A_film_comes_in_pieces_and_goes_on_after_a_broken_line()
    {
        using var ana = await ReadyAsync(Role.Author);
        var film = SampleFiles.Read("film.mp4");
        var id = await BeginAsync(ana, "film.mp4", film.Length);

        await PutAsync(ana, id, 0, film[..6000]);
        var twice = await PutAsync(ana, id, 0, film[..6000]);
        var asked = await OffsetAsync(await ana.Http.GetAsync($"{Address}/{id}"));
        var last = await PutAsync(ana, id, asked, film[6000..]);
        var finished = await FinishAsync(ana, id, new { credit = "Ana" });

        Assert.Equal((HttpStatusCode.Conflict, 6000), (twice.StatusCode, await OffsetAsync(twice)));
        Assert.Equal(film.Length, await OffsetAsync(last));
        Assert.Equal(HttpStatusCode.OK, finished.StatusCode);
        Assert.Equal("Ana", (await newsroom.AskAsync(db => db.MediaAssets.SingleAsync(a => a.Name == "film"))).Credit);
    }

    [Fact]
    public async Task A_file_of_another_format_is_refused_at_its_first_piece()
    {
        using var ana = await ReadyAsync(Role.Author);
        var id = await BeginAsync(ana, "page.mp4", 9_000_000);

        var answer = await PutAsync(ana, id, 0, [.. SampleFiles.Text("<html>"), .. new byte[5000]]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            "page.mp4: this is a web page",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Http.GetAsync($"{Address}/{id}")).StatusCode);
    }

    [Fact]
    public async Task A_picture_waits_for_its_alt_text_and_is_not_lost()
    {
        using var ana = await ReadyAsync(Role.Author);
        var picture = SampleFiles.Png(64, 48);
        var id = await BeginAsync(ana, "waiting.png", picture.Length);
        await PutAsync(ana, id, 0, picture);

        var without = await FinishAsync(ana, id, new { alt = "" });
        var with = await FinishAsync(ana, id, new { alt = "A blue sign" });

        Assert.Contains(
            "Describe it, or mark it as decorative.",
            await without.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
    }

    [Fact]
    public async Task A_file_may_be_finished_without_words_that_come_later()
    {
        using var ana = await ReadyAsync(Role.Author);
        var sound = SampleFiles.Read("sound.mp3");
        var id = await BeginAsync(ana, "talk.mp3", sound.Length);
        await PutAsync(ana, id, 0, sound);

        var finished = await ana.Http.PostAsync($"{Address}/{id}/finish", null);

        Assert.Equal(HttpStatusCode.OK, finished.StatusCode);
        Assert.Contains("\"name\":\"talk\"", await finished.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_upload_is_gone_and_someone_elses_was_never_there()
    {
        using var ana = await ReadyAsync(Role.Author);
        using var omar = await ReadyAsync(Role.Editor);
        var id = await BeginAsync(ana, "film.mp4", 1000);

        var foreign = await omar.Http.GetAsync($"{Address}/{id}");
        var cancelled = await ana.Http.DeleteAsync($"{Address}/{id}");
        var after = await ana.Http.GetAsync($"{Address}/{id}");

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (cancelled.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task Without_the_pages_token_nothing_begins()
    {
        using var ana = await newsroom.SignInAsync(Role.Author);

        var answer = await ana.Http.PostAsJsonAsync(Address, new { name = "a.png", bytes = 10 });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task More_than_two_gigabytes_are_refused_before_a_byte_is_sent()
    {
        using var ana = await ReadyAsync(Role.Author);

        var answer = await ana.Http.PostAsJsonAsync(Address, new { name = "long.mp4", bytes = 3L << 30 });

        Assert.Contains(
            "long.mp4: films and recordings may have 2 GB at most",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    private async Task<DeskBrowser> ReadyAsync(Role role)
    {
        var browser = await newsroom.SignInAsync(role);
        browser.Http.DefaultRequestHeaders.Add("RequestVerificationToken", await browser.TokenAsync("/desk/media"));
        return browser;
    }

    private static async Task<Guid> BeginAsync(DeskBrowser browser, string name, long bytes)
    {
        var answer = await browser.Http.PostAsJsonAsync(Address, new { name, bytes });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private static Task<HttpResponseMessage> PutAsync(DeskBrowser browser, Guid id, long offset, byte[] piece) =>
        browser.Http.PutAsync($"{Address}/{id}?offset={offset}", new ByteArrayContent(piece));

    private static Task<HttpResponseMessage> FinishAsync(DeskBrowser browser, Guid id, object words) =>
        browser.Http.PostAsJsonAsync($"{Address}/{id}/finish", words);

    private static async Task<long> OffsetAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("offset").GetInt64();
}
