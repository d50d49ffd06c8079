using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Audit;

public sealed class RecordPageTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task Only_administrators_read_the_record()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        using var admin = await newsroom.SignInAsync(Role.Admin);

        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync("/admin/audit")).Status);
        Assert.Null((await editor.GetAsync("/desk")).Page.QuerySelector("a[href='/admin/audit']"));
        Assert.NotNull((await admin.GetAsync("/desk")).Page.QuerySelector("a[href='/admin/audit']"));
    }

    [Fact]
    public async Task A_row_tells_who_did_what_from_where()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);

        var page = await admin.GetAsync($"/admin/audit?person={admin.Account!.Id}&act=account.signed-in");

        var cells = page.Page.QuerySelectorAll(".audit-rows tbody td").Select(c => c.TextContent).ToList();
        Assert.Equal(3, cells.Count);
        Assert.Contains(admin.Account.DisplayName, cells[1], StringComparison.Ordinal);
        Assert.Contains("127.0.0.1", cells[1], StringComparison.Ordinal);
        Assert.Contains("account.signed-in", cells[2], StringComparison.Ordinal);
        Assert.Contains("When (UTC)", page.TextOf(".audit-rows thead")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_is_shown_word_by_word()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var thing = await RecordAsync("test.renamed", "Renaming", new("The old gate", "The new gate"));

        var page = await admin.GetAsync($"/admin/audit?thing={thing}");

        Assert.Equal("[removed: old]", page.TextOf(".audit-rows del"));
        Assert.Equal("[added: new]", page.TextOf(".audit-rows ins"));
    }

    [Fact]
    public async Task Rows_are_found_by_words_days_and_object_alone_or_together()
    {
        newsroom.Clock.Advance(TimeSpan.FromDays(3));
        var day = newsroom.Clock.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var thing = await RecordAsync("test.found", "A 100% unusual_word");
        await RecordAsync("test.found", "An ordinary one");
        newsroom.Clock.Advance(TimeSpan.FromDays(1));
        using var admin = await newsroom.SignInAsync(Role.Admin);

        async Task<int> RowsAsync(string query) =>
            (await admin.GetAsync($"/admin/audit?{query}")).Page.QuerySelectorAll(".audit-rows tbody tr").Length;

        Assert.Equal(1, await RowsAsync("words=unusual_word+100%25"));
        Assert.Equal(0, await RowsAsync("words=unusualXword"));
        Assert.Equal(2, await RowsAsync($"act=test.found&from={day}&to={day}"));
        Assert.Equal(1, await RowsAsync($"act=test.found&thing={thing}&person=site"));
        Assert.Equal(0, await RowsAsync($"act=test.found&from={newsroom.Clock.Now:yyyy-MM-dd}"));
        Assert.Equal(2, await RowsAsync("act=test.found&from=nonsense&thing=nonsense"));
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_so()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);

        var page = await admin.GetAsync("/admin/audit?words=nobody-wrote-this");

        Assert.Equal("No row matches. Use fewer words or filters.", page.TextOf("[role=status]"));
        Assert.Null(page.Page.QuerySelector(".audit-rows"));
    }

    [Fact]
    public async Task Older_rows_follow_page_by_page_without_a_row_lost_or_shown_twice()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        for (var i = 0; i < 120; i++)
        {
            await RecordAsync("test.paged", $"{i}");
        }

        var (numbers, next) = (new List<string>(), "/admin/audit?act=test.paged");
        while (next is not null)
        {
            var page = await admin.GetAsync(next);
            numbers.AddRange(page.Page.QuerySelectorAll(".audit-rows tbody th").Select(e => e.TextContent));
            // Rows that come in meanwhile do not push others from page to page.
            await RecordAsync("test.paged", "later");
            next = page.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(120, numbers.Distinct().Count());
        Assert.Equal(120, numbers.Count);
    }

    [Fact]
    public async Task An_export_has_what_the_filters_find_and_is_itself_recorded()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        await RecordAsync("test.exported", "one", new("жж", ""));
        await RecordAsync("test.exported", "two");

        var json = await admin.PostFormAsync("/admin/audit?act=test.exported", "button[formaction*=Json]");

        Assert.Equal("application/json", json.Response.Content.Headers.ContentType?.MediaType);
        var rows = JsonSerializer.Deserialize<List<AuditEntry>>(json.Text, JsonSerializerOptions.Web)!;
        Assert.Equal([("one", "жж"), ("two", null)], rows.Select(r => (r.Detail, r.Before)));
        Assert.True(rows.All(r => r.Hash.Length == 64));
        var told = await newsroom.AskAsync(db =>
            db.AuditEntries.OrderByDescending(e => e.Number).FirstAsync(e => e.Act == "record.exported")
        );
        Assert.Equal(admin.Account!.Id, told.ActorId);
        Assert.Contains("act test.exported", told.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spreadsheet_runs_nothing_that_somebody_typed()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        await RecordAsync("test.formula", "=HYPERLINK(\"https://evil.example\")", new("+1", "\t@SUM(A1)"));

        var csv = await admin.PostFormAsync("/admin/audit?act=test.formula", "button[formaction*=Csv]");

        Assert.Equal("text/csv", csv.Response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(
            "\"'=HYPERLINK(\"\"https://evil.example\"\")\",\"'+1\",\"'\t@SUM(A1)\"",
            csv.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_export_cannot_be_had_by_a_link_or_without_the_token_of_the_page()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var before = await newsroom.AskAsync(db => db.AuditEntries.CountAsync());

        await admin.GetAsync("/admin/audit?handler=Csv");
        using var forged = await admin.Http.PostAsync("/admin/audit?handler=Csv", new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(before, await newsroom.AskAsync(db => db.AuditEntries.CountAsync()));
    }

    private async Task<Guid> RecordAsync(string act, string detail, AuditChange? change = null)
    {
        var thing = Guid.CreateVersion7();
        await using var scope = newsroom.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        if (change is null)
        {
            db.Audit(new CurrentActor(), act, thing, newsroom.Clock.Now, detail);
        }
        else
        {
            db.Audit(new CurrentActor(), act, thing, newsroom.Clock.Now, change, detail);
        }

        await db.SaveChangesAsync();
        return thing;
    }
}
