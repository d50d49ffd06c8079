using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Schedules;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Schedules;

/// <summary>Planning at the desk, by people who work in other zones than their newsroom.</summary>
public sealed class SchedulePagesTests(SchedulePagesTests.KabulNewsroom kabul)
    : IClassFixture<SchedulePagesTests.KabulNewsroom>
{
    private const string When = "[formaction$='=When']";
    private const string Plan = "[formaction$='=Plan']";
    private readonly Newsroom _newsroom = kabul.Newsroom;

    [Fact]
    public async Task A_moment_is_said_in_the_zone_it_was_named_in_in_the_newsrooms_and_in_UTC()
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var id = await _newsroom.PublishAsync(await _newsroom.ContentAsync("Gone at noon"));
        var page = $"/desk/articles/{id}/withdraw";

        var start = await editor.GetAsync(page);
        var read = await editor.PostFormAsync(page, When, Named("2026-11-03", "20:00", "america/new york"));

        Assert.Equal("Asia/Kabul", start.Page.QuerySelector("#Form_Zone")!.GetAttribute("value"));
        Assert.Equal(
            "Withdraw on Tue 3 Nov, 20:00 New York (Wed 4 Nov, 05:30 Kabul, Wed 4 Nov, 01:00 UTC)",
            read.TextOf(Plan)
        );
        await editor.SubmitAsync(read, Plan);
        var plan = await PlanOfAsync(id);
        Assert.Equal(
            (new DateTime(2026, 11, 4, 1, 0, 0, DateTimeKind.Utc), "America/New_York", "2026-11-03 20:00"),
            (plan.DueAt, plan.Zone, plan.Typed)
        );
        Assert.True((await _newsroom.ArticleAsync(id)).IsLive);
    }

    [Theory]
    [InlineData("2026-11-01", "01:30", "go back that day, so 01:30 comes twice", "01:30 New York", "01:30 New York")]
    [InlineData(
        "2027-03-14",
        "02:30",
        "go forward that day, so 02:30 does not exist",
        "01:30 New York",
        "03:30 New York"
    )]
    public async Task A_time_that_means_no_one_moment_is_asked_about_and_every_answer_is_a_button(
        string day,
        string time,
        string question,
        string earlier,
        string later
    )
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var id = await _newsroom.PublishAsync(await _newsroom.ContentAsync("Leads in the night"));
        var page = $"/desk/articles/{id}/lead";

        var asked = await editor.PostFormAsync(page, When, Named(day, time, "America/New_York"));

        Assert.Contains(question, asked.TextOf("#moment [role=status]"), StringComparison.Ordinal);
        var answers = asked.Page.QuerySelectorAll(Plan);
        Assert.Equal(2, answers.Length);
        Assert.Contains(earlier, answers[0].TextContent, StringComparison.Ordinal);
        Assert.EndsWith("before the clocks change", answers[0].TextContent, StringComparison.Ordinal);
        Assert.Contains(later, answers[1].TextContent, StringComparison.Ordinal);
        Assert.Null(await _newsroom.AskAsync(db => db.PlannedActs.FirstOrDefaultAsync(p => p.ArticleId == id)));

        await editor.SubmitAsync(asked, $"{Plan}:nth-of-type(2)");
        Assert.Equal(answers[1].GetAttribute("value"), (await PlanOfAsync(id)).DueAt.ToString("O", null));
    }

    [Fact]
    public async Task A_zone_that_is_none_is_told_beside_its_field_and_nothing_typed_is_lost()
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var id = await _newsroom.PublishAsync(await _newsroom.ContentAsync("Nowhere"));

        var told = await editor.PostFormAsync(
            $"/desk/articles/{id}/withdraw",
            When,
            Named("2026-11-03", "20:00", "Atlantis")
        );

        Assert.Contains("There is no such time zone", told.TextOf("#Form_Zone-error"), StringComparison.Ordinal);
        Assert.Equal("Atlantis", told.Page.QuerySelector("#Form_Zone")!.GetAttribute("value"));
        Assert.Equal("20:00", told.Page.QuerySelector("#Form_Time")!.GetAttribute("value"));
        Assert.Equal("It was not so.", told.TextOf("#Form_Reason"));
    }

    [Fact]
    public async Task A_planned_change_is_shown_with_its_words_and_a_new_time_takes_its_place()
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var content = await _newsroom.ContentAsync("As readers have it");
        var id = await _newsroom.PublishAsync(content);
        await _newsroom.SaveAsync(id, content with { Headline = "As they will" });
        var page = $"/desk/articles/{id}/publish";
        foreach (var time in (string[])["06:00", "07:00"])
        {
            var read = await editor.PostFormAsync(page, When, [.. Named("2026-11-03", time, null), Because]);
            await editor.SubmitAsync(read, "[formaction$='=Schedule']");
        }

        var after = await editor.GetAsync(page);

        Assert.Contains(
            "readers have revision 1 and get revision 2 on Tue 3 Nov, 07:00 Kabul (02:30 UTC)",
            after.TextOf(".facts"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Update: Tue 3 Nov, 07:00 Kabul (02:30 UTC), revision 2",
            Assert.Single(after.Page.QuerySelectorAll("section[aria-labelledby=plans-title] li")).TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_banner_is_planned_where_banners_are_raised()
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);

        var read = await editor.PostFormAsync(
            "/desk/breaking",
            "#banner [formaction$='=When']",
            [("Form.Text", "Results are in"), .. Named("2026-11-03", "06:00", null)]
        );
        Assert.Contains(
            "for the time chosen below",
            read.TextOf("section[aria-labelledby=preview-title]"),
            StringComparison.Ordinal
        );
        var done = await editor.SubmitAsync(read, "#banner [formaction$='=Plan']");

        var list = await editor.FollowAsync(done);
        Assert.Equal("/desk/schedule", done.Location);
        Assert.Contains(
            "Raise banner: Results are in",
            list.TextOf("section[aria-labelledby=planned-title]"),
            StringComparison.Ordinal
        );
        Assert.Empty(await _newsroom.AskAsync(db => db.Banners.ToListAsync()));
    }

    [Fact]
    public async Task The_list_is_filtered_and_what_was_given_up_can_be_planned_again()
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        using var other = await _newsroom.SignInAsync(Role.Editor);
        var at = _newsroom.Clock.Now.AddDays(1);
        var mine = await _newsroom.PlanAsync(
            editor.Account!,
            PlannedKind.Banner,
            null,
            NewsroomPlans.Banner("Mine"),
            at
        );
        var theirs = await _newsroom.PlanAsync(
            other.Account!,
            PlannedKind.Banner,
            null,
            NewsroomPlans.Banner("Theirs"),
            at
        );

        var filtered = await editor.GetAsync($"/desk/schedule?kind=Banner&who={editor.Account!.Id}");
        var none = await editor.GetAsync($"/desk/schedule?kind=Lead&who={editor.Account.Id}");
        var given = await editor.PostFormAsync("/desk/schedule", ButtonOf("GiveUp", theirs));
        var after = await editor.FollowAsync(given);

        Assert.Equal(
            "Mine",
            Assert.Single(filtered.Page.QuerySelectorAll("section[aria-labelledby=planned-title] li a bdi")).TextContent
        );
        Assert.Equal("Nothing of this kind is planned.", none.TextOf("section[aria-labelledby=planned-title] .empty"));
        Assert.Equal(PlanState.GivenUp, (await _newsroom.PlanAsync(theirs.Id)).State);
        Assert.Contains(
            $"Given up by {editor.Account.DisplayName}.",
            (await other.GetAsync("/desk")).TextOf("section[aria-labelledby=news-title]"),
            StringComparison.Ordinal
        );
        await editor.SubmitAsync(after, ButtonOf("TakeUp", theirs));
        Assert.Equal(
            (PlanState.Waiting, at, editor.Account.Id),
            await _newsroom.AskAsync(async db =>
            {
                var plan = await db.PlannedActs.SingleAsync(p => p.Id == theirs.Id);
                return (plan.State, plan.DueAt, plan.PlannedById!.Value);
            })
        );
        Assert.Equal(PlanState.Waiting, (await _newsroom.PlanAsync(mine.Id)).State);
    }

    [Fact]
    public async Task Plans_outside_what_someone_edits_are_not_there()
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        using var ofSport = await _newsroom.SignInAsync(
            Role.Editor,
            new([await _newsroom.SectionIdAsync("Sport")], [])
        );
        using var author = await _newsroom.SignInAsync(Role.Author);
        var id = await _newsroom.DraftAsync(await _newsroom.ContentAsync("Not of sport"));
        var plan = await _newsroom.ScheduleAsync(editor.Account!, id, _newsroom.Clock.Now.AddDays(1));
        var own = await editor.GetAsync($"/desk/schedule/{plan.Id}");

        var theirs = await ofSport.GetAsync($"/desk/schedule/{plan.Id}");
        var list = await ofSport.GetAsync("/desk/schedule");
        var form = await ofSport.GetAsync("/desk/breaking");
        var forged = await ofSport.Http.PostAsync(
            "/desk/schedule?handler=GiveUp",
            new FormUrlEncodedContent([
                new("id", plan.Id.ToString()),
                new(
                    "__RequestVerificationToken",
                    form.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!
                ),
            ])
        );

        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.Equal(HttpStatusCode.NotFound, theirs.Status);
        Assert.DoesNotContain("Not of sport", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
        Assert.Equal(PlanState.Waiting, (await _newsroom.PlanAsync(plan.Id)).State);
        Assert.Equal(HttpStatusCode.NotFound, (await author.GetAsync("/desk/schedule")).Status);
    }

    private static string ButtonOf(string handler, PlannedAct plan) =>
        $"form[action$='={handler}']:has(input[value='{plan.Id}'])";

    private static (string, string?)[] Named(string day, string time, string? zone) =>
        [("Form.Date", day), ("Form.Time", time), ("Form.Zone", zone ?? ""), ("Form.Reason", "It was not so.")];

    private static (string, string?) Because => ("Form.OverruleReason", "It is a test.");

    private Task<PlannedAct> PlanOfAsync(Guid articleId) =>
        _newsroom.AskAsync(db => db.PlannedActs.AsNoTracking().SingleAsync(p => p.ArticleId == articleId));

    /// <summary>A newsroom four and a half hours ahead of UTC.</summary>
    public sealed class KabulNewsroom : IAsyncLifetime
    {
        public Newsroom Newsroom { get; } =
            new() { Adjust = builder => builder.Configuration["Newsroom:TimeZone"] = "Asia/Kabul" };

        public ValueTask InitializeAsync() => Newsroom.InitializeAsync();

        public ValueTask DisposeAsync() => Newsroom.DisposeAsync();
    }
}
