using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Web;

namespace NewsSite.Benchmarks;

/// <summary>
/// Whether an author can tell by the clock which stories of others there are: both a story of somebody else's and one
/// that was never written answer 404, over HTTP, in turns, so that whatever else the machine does slows both alike.
/// </summary>
internal static partial class ClosedDoors
{
    private const int Stories = 200;
    private const int WarmUp = 100;
    private const string Password = "a door that stays closed";

    public static async Task<int> RunAsync(int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("doors-").FullName;
        await using (
            var app = NewsroomHost.Build(
                new HostOptions(folder, "http://127.0.0.1:0", "Production"),
                b => b.Logging.ClearProviders()
            )
        )
        {
            await InScopeAsync(app, s => s.GetRequiredService<MigrateStore>().ExecuteAsync(default));
            await InScopeAsync(
                app,
                s =>
                    s.GetRequiredService<AddAccount>()
                        .ExecuteAsync("ana@doors.test", "Ana", Role.Author, Password, default)
            );
            var stories = await WriteAsync(app);
            await app.StartAsync();
            using var author = await SignInAsync(app.Urls.First());
            var (others, nothing) = await TimeAsync(author, stories, rounds);
            Tell("a story of somebody else's", others);
            Tell("a story that does not exist", nothing);
            var ratio = MiddleOf(others) / MiddleOf(nothing);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"ratio of the medians {ratio:F3} over {rounds} requests each"
                )
            );
            await app.StopAsync();
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static async Task<(double[] Others, double[] Nothing)> TimeAsync(
        HttpClient author,
        IReadOnlyList<Guid> stories,
        int rounds
    )
    {
        var (others, nothing) = (new double[rounds], new double[rounds]);
        for (var round = -WarmUp; round < rounds; round++)
        {
            var at = Math.Max(round, 0);
            var (story, none) = (stories[at % stories.Count], Guid.CreateVersion7());
            // Who goes first changes, so that neither always finds what the other has just warmed.
            if (round % 2 == 0)
            {
                others[at] = await AskAsync(author, story);
                nothing[at] = await AskAsync(author, none);
            }
            else
            {
                nothing[at] = await AskAsync(author, none);
                others[at] = await AskAsync(author, story);
            }
        }

        return (others, nothing);
    }

    private static async Task<double> AskAsync(HttpClient author, Guid id)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await author.GetAsync($"/desk/articles/{id}");
        await answer.Content.ReadAsByteArrayAsync();
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return answer.StatusCode == HttpStatusCode.NotFound
            ? took
            : throw new InvalidOperationException($"The door was open: {answer.StatusCode}.");
    }

    private static async Task<IReadOnlyList<Guid>> WriteAsync(WebApplication app)
    {
        var ids = new List<Guid>();
        for (var number = 0; number < Stories; number++)
        {
            var content = new ArticleContent { Headline = $"A draft of a colleague, {number}", Language = "en" };
            await InScopeAsync(
                app,
                async s =>
                {
                    var create = s.GetRequiredService<CreateArticle>();
                    ids.Add((await create.ExecuteAsync(content, RevisionReason.Created, default)).Id);
                    return true;
                }
            );
        }

        return ids;
    }

    private static async Task<HttpClient> SignInAsync(string site)
    {
        var browser = new HttpClient { BaseAddress = new(site) };
        var page = await browser.GetStringAsync("/account/sign-in");
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", Token().Match(page).Groups[1].Value),
            new("Form.Email", "ana@doors.test"),
            new("Form.Password", Password),
        ]);
        using var answer = await browser.PostAsync("/account/sign-in", form);
        return answer.RequestMessage!.RequestUri!.AbsolutePath == "/desk"
            ? browser
            : throw new InvalidOperationException("The author could not sign in.");
    }

    private static void Tell(string what, double[] times) =>
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{what, -28} {MiddleOf(times), 8:F3} ms in the middle")
        );

    private static double MiddleOf(double[] times) => times.Order().ElementAt(times.Length / 2);

    private static async Task InScopeAsync<T>(WebApplication app, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
