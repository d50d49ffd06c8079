using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace NewsSite.Screenshots;

/// <summary>Brings the paper into the states that it has on good days and bad ones, and has each taken.</summary>
internal static class PaperInStates
{
    private const string ToWithdraw = "Harbour master to retire at the new year";

    /// <param name="database">File of the newsroom, which is damaged at the end.</param>
    public static async Task TakeAsync(Camera camera, string folder, string database)
    {
        var paper = new Paper(camera.Browser, camera.Site, folder);
        var admin = await camera.PageOfAsync("admin");
        await WithdrawAsync(admin);
        await paper.TakeAsync();
        await paper.TakeOfflineAsync();
        await BreakAsync(admin);
        await paper.TakeAsync("home-breaking", "/");
        await paper.TakeAsync("article-breaking", "/en/stories/repair-ship-leaves");
        await LoseAsync(database, "ArticleSearch");
        await paper.TakeAsync("search-error", "/en/search?q=river");
        await LoseAsync(database, "PublishedText");
        await paper.TakeAsync("fault", "/en/stories/why-rivers-flood");
        await paper.WriteIndexAsync();
    }

    private static async Task WithdrawAsync(IPage admin)
    {
        await admin.GotoAsync($"/desk/articles?text={Uri.EscapeDataString(ToWithdraw)}");
        await admin.GetByRole(AriaRole.Link, new() { Name = ToWithdraw }).First.ClickAsync();
        await admin.GotoAsync($"{new Uri(admin.Url).AbsolutePath}/withdraw");
        await admin
            .GetByLabel("Reason")
            .FillAsync("Two people say it, and both had it from the same letter, which is not genuine.");
        await admin.GetByRole(AriaRole.Button, new() { Name = $"Withdraw “{ToWithdraw}”" }).ClickAsync();
        await admin.WaitForURLAsync("**/desk/articles/**");
    }

    private static async Task BreakAsync(IPage admin)
    {
        await admin.GotoAsync("/desk/breaking");
        await admin
            .GetByLabel("Text", new() { Exact = true })
            .FillAsync("The third gate is open: the lower town is told to leave");
        await admin.GetByRole(AriaRole.Radio).First.CheckAsync();
        await admin.Locator("#banner").GetByRole(AriaRole.Button, new() { Name = "Preview" }).Last.ClickAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Show to readers now" }).ClickAsync();
        await admin.GetByText("Readers see the banner now.").WaitForAsync();
    }

    /// <summary>As when a disk fails: the table is there no more.</summary>
    private static async Task LoseAsync(string database, string table)
    {
        await using var store = new SqliteConnection($"Data Source={database};Default Timeout=30");
        await store.OpenAsync();
        await using var lose = store.CreateCommand();
        lose.CommandText = $"PRAGMA foreign_keys = OFF; DROP TABLE \"{table}\";";
        await lose.ExecuteNonQueryAsync();
    }
}
