using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts.SecondStep;
using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Media;
using NewsSite.Media.Describe;
using NewsSite.Sections;
using NewsSite.Tests.Banners;
using NewsSite.Tests.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Audit;

/// <summary>What was there before and what is there after, for acts that change something.</summary>
public sealed class ChangesOnRecordTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_banner_comes_goes_and_comes_back()
    {
        var banner = await newsroom.RaiseAsync("Bridge closed");
        await newsroom.TakeDownAsync(banner.Id);
        await newsroom.PutBackAsync(banner.Id);

        Assert.Equal(
            [("", "Bridge closed"), ("Bridge closed", ""), ("", "Bridge closed")],
            await ChangesAsync("banner.", banner.Id)
        );
    }

    [Fact]
    public async Task A_schedule_is_moved_and_given_up()
    {
        var id = await newsroom.DraftAsync(await newsroom.ContentAsync("To be moved"));
        var (first, second) = (newsroom.Clock.Now.AddHours(1), newsroom.Clock.Now.AddHours(2));
        foreach (var at in (DateTime[])[first, second])
        {
            Assert.Empty(await newsroom.ExecuteAsync((ScheduleArticle s) => s.ExecuteAsync(id, at, default)));
        }

        Assert.Empty(await newsroom.ExecuteAsync((MoveArticle move) => move.UnscheduleAsync(id, default)));

        Assert.Equal(
            [("", $"{first:u}"), ($"{first:u}", $"{second:u}"), ($"{second:u}", "")],
            await ChangesAsync("article.", id)
        );
    }

    [Fact]
    public async Task A_withdrawal_says_why_and_where_readers_are_sent()
    {
        var id = await newsroom.PublishAsync(await newsroom.ContentAsync("To be withdrawn"));

        await newsroom.WithdrawAsync(id, "It was not so.", "/en/stories/other");

        var row = await newsroom.AskAsync(db =>
            db.AuditEntries.SingleAsync(e => e.Act == "article.withdrawn" && e.ObjectId == id)
        );
        Assert.Equal(
            ("revision 1", "", "It was not so. Readers are sent to /en/stories/other"),
            (row.Before, row.After, row.Detail)
        );
    }

    [Fact]
    public async Task Sections_change_places()
    {
        await newsroom.SectionIdAsync("Aaa");
        var second = await newsroom.SectionIdAsync("Bbb");

        await newsroom.ExecuteAsync((MoveSection move) => move.ExecuteAsync(second, up: true, default));

        var (before, after) = Assert.Single(await ChangesAsync("section.moved", second));
        Assert.Equal(before.Split(", ").Order(), after.Split(", ").Order());
        Assert.True(Array.IndexOf(after.Split(", "), "Bbb") < Array.IndexOf(before.Split(", "), "Bbb"));
    }

    [Fact]
    public async Task Rules_for_the_second_step_name_their_roles()
    {
        foreach (
            var roles in (Role[][])
                [
                    [Role.Admin],
                    [Role.Editor, Role.Admin],
                    [],
                ]
        )
        {
            await using var scope = newsroom.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SecondStepRules>().SetAsync(roles, default);
        }

        Assert.Equal(
            [("", "Admin"), ("Admin", "Editor, Admin"), ("Editor, Admin", "")],
            await ChangesAsync("second-step.rules-changed", null)
        );
    }

    [Fact]
    public async Task Words_and_rights_of_a_picture_are_told_where_they_changed_and_shown_as_a_difference()
    {
        var picture = await newsroom.AddAsync(SampleFiles.Png(31, 21), "quay.png");
        foreach (var credit in (string[])["Mara Ellingham", "Mara Ellingham / Courier"])
        {
            var words = new MediaDescription("A quay", Credit: credit);
            await newsroom.ExecuteAsync((DescribeMedia d) => d.ExecuteAsync(picture.Id, words, null, default));
        }

        using var admin = await newsroom.SignInAsync(Role.Admin);
        var page = await admin.GetAsync($"/admin/audit?thing={picture.Id}");

        Assert.Equal(
            [
                ("Alt: \nCredit: ", "Alt: A quay\nCredit: Mara Ellingham"),
                ("Credit: Mara Ellingham", "Credit: Mara Ellingham / Courier"),
            ],
            await ChangesAsync("media.described", picture.Id)
        );
        Assert.Contains("Courier", page.TextOf(".diff-text ins"), StringComparison.Ordinal);
    }

    private Task<List<(string, string)>> ChangesAsync(string act, Guid? id) =>
        newsroom.AskAsync(async db =>
            (
                await db
                    .AuditEntries.Where(e => e.Act.StartsWith(act) && e.ObjectId == id && e.Before != null)
                    .OrderBy(e => e.Number)
                    .ToListAsync()
            )
                .Select(e => (e.Before!, e.After!))
                .ToList()
        );
}
