using System.Net;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Feeds;

public sealed class TrustTxtTests
{
    private static readonly string[] Places = ["/.well-known/trust.txt", "/trust.txt"];

    [Fact]
    public async Task A_paper_that_names_nobody_has_none()
    {
        await using var newsroom = new Newsroom();
        await newsroom.InitializeAsync();
        using var http = newsroom.Browser();

        foreach (var place in Places)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(place)).StatusCode);
        }
    }

    [Fact]
    public async Task It_says_line_by_line_with_whom_the_paper_stands_and_whether_machines_may_learn_from_it()
    {
        await using var newsroom = new Newsroom
        {
            Adjust = builder =>
            {
                builder.Configuration["Newsroom:Trust:0"] = "belongto=https://press.example/";
                builder.Configuration["Newsroom:Trust:1"] = "contact=mailto:desk@paper.example";
                builder.Configuration["Newsroom:RefusesAiCrawlers"] = "true";
            },
        };
        await newsroom.InitializeAsync();
        using var http = newsroom.Browser();

        foreach (var place in Places)
        {
            using var answer = await http.GetAsync(place);
            Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal(
                "belongto=https://press.example/\ncontact=mailto:desk@paper.example\ndatatrainingallowed=no\n",
                await answer.Content.ReadAsStringAsync()
            );
        }
    }
}
