using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Stories;

public sealed class MissingPageTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Theory]
    [InlineData("/nothing-here")]
    [InlineData("/nothing.php")]
    [InlineData("/xx")]
    [InlineData("/en/stories/never-was")]
    [InlineData("/en/sections/never-was")]
    [InlineData("/desk/never-was")]
    public async Task An_address_with_nothing_at_it_offers_search_and_what_is_new(string path)
    {
        await newsroom.PublishAsync(await newsroom.ContentAsync("Something new"));
        using var reader = newsroom.Visit();

        var answer = await reader.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        answer.AssertIsReaderPage();
        Assert.Equal("This page is not here", answer.TextOf("h1"));
        Assert.NotNull(answer.Page.QuerySelector("main form[action='/en/search'] input[name=q]"));
        Assert.Contains("Something new", answer.TextOf("main"), StringComparison.Ordinal);
        Assert.Null(answer.Page.QuerySelector("link[rel=canonical]"));
    }

    [Fact]
    public async Task It_speaks_the_language_of_the_address()
    {
        using var reader = newsroom.Visit();

        var answer = await reader.GetAsync("/fa/stories/هیچ");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("fa", answer.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("rtl", answer.Page.DocumentElement.GetAttribute("dir"));
    }

    [Fact]
    public async Task A_post_to_nowhere_is_as_missing()
    {
        using var http = newsroom.Browser();

        var answer = await http.PostAsync("/nothing-here", new StringContent("x"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}

public sealed class FaultPageTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_fault_of_ours_is_owned_in_the_readers_language_without_a_trace_of_code()
    {
        await newsroom.AskAsync(db => db.Database.ExecuteSqlRawAsync("""ALTER TABLE "Sections" RENAME TO "Gone" """));
        using var reader = newsroom.Visit();

        var answer = await reader.GetAsync("/ru/sections/world");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("Страницу не удалось собрать", answer.TextOf("h1"));
        Assert.NotNull(answer.Page.QuerySelector("form[action='/ru/search']"));
        Assert.DoesNotContain("Exception", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.Response.Headers.CacheControl!.NoStore);
    }
}
