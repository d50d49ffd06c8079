using System.Net;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.Roles;

public sealed class AuditorTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task An_auditor_reads_drafts_their_history_and_the_record()
    {
        var id = await newsroom.DraftAsync(await newsroom.ContentAsync("Not before readers yet"));
        using var auditor = await newsroom.SignInAsync(Role.Auditor);

        var list = await auditor.GetAsync("/desk/articles?text=not+before");
        var opened = await auditor.GetAsync($"/desk/articles/{id}");
        var preview = await auditor.FollowAsync(opened);
        var history = await auditor.GetAsync($"/desk/articles/{id}/history");
        var record = await auditor.GetAsync("/admin/audit");

        Assert.Contains("Not before readers yet", list.Text, StringComparison.Ordinal);
        Assert.Contains("Not before readers yet", preview.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (history.Status, record.Status));
        Assert.DoesNotContain("Restore", history.TextOf("main")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk/articles")]
    [InlineData("/desk/media")]
    public async Task No_page_of_the_desk_offers_an_auditor_to_write(string path)
    {
        using var auditor = await newsroom.SignInAsync(Role.Auditor);

        var page = await auditor.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(
            page.Page.QuerySelectorAll("main form[method=post], main a[href*='/new'], a[href='/desk/import']")
        );
    }

    [Fact]
    public async Task An_auditor_exports_the_record()
    {
        using var auditor = await newsroom.SignInAsync(Role.Auditor);

        var export = await auditor.PostFormAsync("/admin/audit", "form[action*='handler=Csv'], [formaction*='Csv']");

        Assert.Equal("text/csv", export.Response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_auditor_changes_their_own_password()
    {
        using var auditor = await newsroom.SignInAsync(Role.Auditor);

        var changed = await auditor.PostFormAsync(
            "/account/password",
            ("Form.Present", DeskBrowser.Password),
            ("Form.Password", "another long password")
        );

        Assert.Equal(HttpStatusCode.Redirect, changed.Status);
    }
}
