using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using NewsSite.Benchmarks.Sites;
using NewsSite.Core.Articles;

namespace NewsSite.Benchmarks.Desk;

/// <summary>How long a signed-in editor waits, over HTTP, in a large newsroom.</summary>
internal static class DeskTimes
{
    private const int Rounds = 40;
    private const int WarmUp = 10;
    private static readonly TimeSpan LongestRow = TimeSpan.FromSeconds(4);
    private const int Publications = 20;

    public static async Task<int> RunAsync()
    {
        var setting = await DeskStore.PrepareAsync(Publications + WarmUp);
        Cores.PinClient();
        using var site = await ServerProcess.StartAsync(isPinned: true, "site", setting.Folder);
        using var editor = await Editor.SignInAsync(site.Address, setting.Email, DeskStore.Password);
        var table = new Table("at the desk", "times", "p50 ms", "p95 ms", "most ms", "at most, p50");
        var story = $"/desk/articles/{setting.Worked}";
        await RowAsync(table, "open 1,500 words, 200 revisions", "50", () => editor.OpenAsync(story));
        await RowAsync(table, "its history", "", () => editor.OpenAsync(story + "/history"));
        await AutosaveAsync(table, editor, story);
        foreach (var (name, query) in Lists)
        {
            await RowAsync(table, "stories, " + name, "50", () => editor.OpenAsync("/desk/articles" + query));
        }

        foreach (var (name, query) in Libraries)
        {
            await RowAsync(table, "media, " + name, "50", () => editor.OpenAsync("/desk/media" + query));
        }

        await PublishAsync(table, editor, setting);
        await RowAsync(table, "the desk's own page", "", () => editor.OpenAsync("/desk"));
        await RowAsync(table, "media, unused", "50", () => editor.OpenAsync("/desk/media?lack=use"));
        table.Print();
        Console.WriteLine($"Memory of the site: {site.Megabytes} MB, at most {site.PeakMegabytes} MB.");
        return 0;
    }

    private static readonly (string, string)[] Lists =
    [
        ("all", ""),
        ("published in Persian", "?state=Published&language=fa"),
        ("explainers (none)", "?format=explainer"),
        ("a word of headlines", "?text=minute"),
        ("a deep page", "?page=500"),
    ];

    private static readonly (string, string)[] Libraries =
    [
        ("all", ""),
        ("missing alt text", "?lack=alt"),
        ("a word", "?q=harbour"),
        ("a rare word", "?q=49321"),
        ("a deep page", "?page=500"),
    ];

    private static async Task RowAsync(Table table, string what, string target, Func<Task<double>> act)
    {
        await TimeAsync(act, WarmUp);
        Row(table, what, target, await TimeAsync(act, Rounds));
    }

    /// <returns>Fewer than asked for when they take too long.</returns>
    private static async Task<List<double>> TimeAsync(Func<Task<double>> act, int rounds)
    {
        var (times, started) = (new List<double>(), Stopwatch.GetTimestamp());
        while (times.Count < rounds && Stopwatch.GetElapsedTime(started) < LongestRow)
        {
            times.Add(await act());
        }

        return times;
    }

    private static void Row(Table table, string what, string target, List<double> times)
    {
        times.Sort();
        table.Row(what, times.Count, times[times.Count / 2], times[times.Count * 95 / 100], times[^1], target);
    }

    /// <summary>As the editor's script does it: the whole form each time, from the revision before.</summary>
    private static async Task AutosaveAsync(Table table, Editor editor, string story)
    {
        var form = await editor.FormAsync(story, "#editor");
        var (body, number) = (form["Form.Body"], 0);
        await RowAsync(
            table,
            "autosave",
            "10",
            async () =>
            {
                form["Form.Body"] = string.Create(CultureInfo.InvariantCulture, $"{body} And {++number} words more.");
                var (text, took) = await editor.SendAsync(story + "/autosave", form, HttpStatusCode.OK);
                using var answer = JsonDocument.Parse(text);
                form["Form.BaseNumber"] = answer
                    .RootElement.GetProperty("number")
                    .GetInt32()
                    .ToString(CultureInfo.InvariantCulture);
                return took;
            }
        );
    }

    private static async Task PublishAsync(Table table, Editor editor, DeskSetting setting)
    {
        var (acknowledged, onStory, onHome) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var (id, headline) in setting.Waiting)
        {
            var path = $"/desk/articles/{id}/publish";
            var form = await editor.FormAsync(path, $"form[action='{path}']");
            form["Form.OverruleReason"] = "The clock is running.";
            var started = Stopwatch.GetTimestamp();
            acknowledged.Add((await editor.SendAsync(path, form, HttpStatusCode.Redirect)).Milliseconds);
            onStory.Add(await SeenAsync(editor, $"/en/stories/{Slug.From(headline)}", headline, started));
            onHome.Add(await SeenAsync(editor, "/", headline, started));
        }

        Row(table, "publish, acknowledged", "50", [.. acknowledged.Skip(WarmUp)]);
        Row(table, "publish, seen on the story", "100", [.. onStory.Skip(WarmUp)]);
        Row(table, "publish, seen on the home page", "100", [.. onHome.Skip(WarmUp)]);
    }

    /// <returns>Milliseconds from pressing the button until a page shows the headline.</returns>
    private static async Task<double> SeenAsync(Editor editor, string path, string headline, long pressed)
    {
        while (Stopwatch.GetElapsedTime(pressed) < TimeSpan.FromSeconds(30))
        {
            if ((await editor.GetAsync(path, mayBeMissing: true)).Text.Contains(headline, StringComparison.Ordinal))
            {
                return Stopwatch.GetElapsedTime(pressed).TotalMilliseconds;
            }
        }

        throw new TimeoutException($"{path} never showed {headline}.");
    }
}
