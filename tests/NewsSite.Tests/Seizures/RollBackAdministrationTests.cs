using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Accounts.SecondStep;
using NewsSite.Articles;
using NewsSite.Articles.HandOver;
using NewsSite.Articles.Reviews;
using NewsSite.Core.Accounts;
using NewsSite.Core.Shared;
using NewsSite.People.Pseudonyms;
using NewsSite.Tests.Newsrooms;
using static NewsSite.Tests.Seizures.SeizedDesk;

namespace NewsSite.Tests.Seizures;

/// <summary>What a seized administrator's account did to roles, rules and colleagues.</summary>
public sealed class RollBackAdministrationTests(Newsroom newsroom) : IClassFixture<Newsroom>, IAsyncLifetime
{
    private DeskBrowser _admin = null!;
    private Account _seized = null!;

    public async ValueTask InitializeAsync() =>
        (_admin, _seized) = (await newsroom.SignInAsync(Role.Admin), await newsroom.AddColleagueAsync(Role.Admin));

    public ValueTask DisposeAsync()
    {
        _admin.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_editor_has_their_role_and_their_part_of_the_paper_again()
    {
        var limits = new DeskLimits([await newsroom.SectionIdAsync("Sport")], ["fa"]);
        var editor = await newsroom.AddColleagueAsync(Role.Editor, limits: limits);
        await ChangeRoleAsync(_seized, editor.Id, Role.Admin);

        var page = await _admin.GetAsync(ChangesOf(_seized));
        var said = await RollBackAsync("account.role-changed");

        Assert.Contains(editor.DisplayName, page.TextOf("li:has(.diff-text) p"), StringComparison.Ordinal);
        Assert.Contains("Editor of Sport, in Persian", page.TextOf(".diff-text del"), StringComparison.Ordinal);
        Assert.Equal(RolledBack, said);
        var after = await AccountAsync(editor.Id);
        Assert.Equal(Role.Editor, after.Role);
        Assert.Equal((limits.SectionIds[0], "fa"), (after.Limits.SectionIds[0], after.Limits.Languages[0]));
    }

    [Fact]
    public async Task A_role_that_a_colleague_gave_since_stays()
    {
        var author = await newsroom.AddColleagueAsync(Role.Author);
        await ChangeRoleAsync(_seized, author.Id, Role.Admin);
        await ChangeRoleAsync(_admin.Account!, author.Id, Role.Auditor);

        var said = await RollBackAsync("account.role-changed");

        Assert.StartsWith(ChangedSince, said, StringComparison.Ordinal);
        Assert.Equal(Role.Auditor, (await AccountAsync(author.Id)).Role);
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        await using var alone = new Newsroom();
        await alone.InitializeAsync();
        var seized = await alone.AddColleagueAsync(Role.Admin);
        var raised = await alone.AddColleagueAsync(Role.Editor);
        await alone.ExecuteAsAsync<ChangeRole, IReadOnlyList<Problem>?>(
            seized,
            u => u.ExecuteAsync(raised.Id, Role.Admin, default)
        );
        using var only = await alone.SignInAsync(raised);
        await only.PostFormAsync($"/admin/accounts/{seized.Id}/freeze", "main form:has(.button-danger)");

        var said = await alone.RollBackAsync(only, seized, "account.role-changed");

        Assert.StartsWith("This is the only administrator.", said, StringComparison.Ordinal);
        Assert.NotNull((await alone.AskAsync(db => db.Users.SingleAsync(a => a.Id == seized.Id))).FrozenAt);
        Assert.Equal(Role.Admin, (await alone.AskAsync(db => db.Users.SingleAsync(a => a.Id == raised.Id))).Role);
        Assert.Null((await only.GetAsync(ChangesOf(seized))).Page.QuerySelector(".state-withdrawn"));
    }

    [Fact]
    public async Task The_roles_that_need_a_second_step_are_those_of_before()
    {
        await SetRulesAsync(_admin.Account!, [Role.Auditor, Role.Editor]);
        await SetRulesAsync(_seized, []);

        Assert.Equal(RolledBack, await RollBackAsync("second-step.rules-changed"));
        var rules = await RulesAsync();
        await SetRulesAsync(_seized, []);
        await SetRulesAsync(_admin.Account!, [Role.Auditor]);
        var said = await RollBackAsync("second-step.rules-changed");

        Assert.Equal([Role.Editor, Role.Auditor], rules);
        Assert.StartsWith(ChangedSince, said, StringComparison.Ordinal);
        Assert.Equal([Role.Auditor], await RulesAsync());
        await SetRulesAsync(_admin.Account!, []);
    }

    [Fact]
    public async Task What_needs_a_second_pair_of_eyes_needs_one_again()
    {
        const string Explainers = "format:explainer";
        await SetReviewRulesAsync(_admin.Account!, [Explainers]);
        await SetReviewRulesAsync(_seized, []);

        Assert.Equal(RolledBack, await RollBackAsync("review.rules-changed"));

        Assert.Equal([Explainers], await newsroom.AskAsync(db => db.ReviewRules.Select(r => r.Subject).ToListAsync()));
        await SetReviewRulesAsync(_admin.Account!, []);
    }

    private Task<bool> SetReviewRulesAsync(Account account, string[] subjects) =>
        newsroom.ExecuteAsAsync<ReviewRules, bool>(
            account,
            async rules =>
            {
                await rules.SetAsync(subjects, default);
                return true;
            }
        );

    [Fact]
    public async Task Stories_that_were_handed_over_belong_to_their_author_again()
    {
        var author = await newsroom.AddColleagueAsync(Role.Author);
        var mole = await newsroom.AddColleagueAsync(Role.Author);
        var content = await newsroom.ContentAsync("A source of mine");
        var story = await newsroom.ExecuteAsAsync<CreateArticle, Core.Articles.Article>(
            author,
            u => u.ExecuteAsync(content, Core.Articles.RevisionReason.Created, default)
        );
        await newsroom.ExecuteAsAsync<HandOverStories, HandOverOutcome>(
            _seized,
            u => u.ExecuteAsync(author.Id, mole.Id, default)
        );

        var said = await RollBackAsync("article.handed-over");

        Assert.Equal(RolledBack, said);
        Assert.Equal(author.Id, (await newsroom.ArticleAsync(story.Id)).OwnerId);
    }

    [Fact]
    public async Task The_story_that_led_the_home_page_leads_it_again()
    {
        var (honest, forged) = (await PublishAsync("What leads today"), await PublishAsync("What hides it"));
        await LeadAsync(_admin.Account!, honest);
        await LeadAsync(_seized, forged);

        Assert.Equal(RolledBack, await RollBackAsync("article.made-lead"));

        Assert.Equal(
            honest,
            (await newsroom.AskAsync(db => db.LeadStories.SingleAsync(l => l.Language == "en"))).ArticleId
        );
    }

    [Fact]
    public async Task Of_two_administrators_who_press_at_once_one_does_it_and_the_other_is_told()
    {
        var author = await newsroom.AddColleagueAsync(Role.Author);
        await ChangeRoleAsync(_seized, author.Id, Role.Editor);
        using var second = await newsroom.SignInAsync(Role.Admin);
        var button = ButtonOf(await newsroom.LatestAsync(_seized, "account.role-changed"));
        var pages = new[] { await _admin.GetAsync(ChangesOf(_seized)), await second.GetAsync(ChangesOf(_seized)) };

        var answers = await Task.WhenAll(_admin.SubmitAsync(pages[0], button), second.SubmitAsync(pages[1], button));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        var told = Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.EndsWith(
            "decided on it before you: it is rolled back. Nothing was done.",
            told.Problems[0],
            StringComparison.Ordinal
        );
        var done = await newsroom.AskAsync(db =>
            db.AuditEntries.CountAsync(e => e.ObjectId == author.Id && e.Act == "change.rolled-back")
        );
        Assert.Equal((1, Role.Author), (done, (await AccountAsync(author.Id)).Role));
    }

    [Fact]
    public async Task What_has_no_button_says_why_and_what_to_do_and_can_be_ticked_off()
    {
        var personId = await newsroom.PersonIdAsync("Someone In Danger");
        await newsroom.ExecuteAsAsync<TakePseudonym, PseudonymOutcome?>(
            _seized,
            u => u.ExecuteAsync(personId, "Another Name", default)
        );
        var row = await newsroom.LatestAsync(_seized, "person.pseudonym-taken");

        var page = await _admin.GetAsync(ChangesOf(_seized));
        var seen = await _admin.SubmitAsync(page, $"{FormOf(row)} [formaction$='handler=Keep']");

        Assert.StartsWith(
            "A pseudonym protects somebody.",
            page.TextOf($"{FormOf(row)} .hint"),
            StringComparison.Ordinal
        );
        Assert.Null(page.Page.QuerySelector(ButtonOf(row)));
        Assert.DoesNotContain("Someone In Danger", page.Text, StringComparison.Ordinal);
        Assert.Equal("Kept", (await _admin.FollowAsync(seen)).TextOf("main .state-ok"));
    }

    private Task<string> RollBackAsync(string act) => newsroom.RollBackAsync(_admin, _seized, act);

    private Task<Account> AccountAsync(Guid id) => newsroom.AskAsync(db => db.Users.SingleAsync(a => a.Id == id));

    private async Task ChangeRoleAsync(Account by, Guid id, Role role) =>
        Assert.Empty(
            (
                await newsroom.ExecuteAsAsync<ChangeRole, IReadOnlyList<Problem>?>(
                    by,
                    u => u.ExecuteAsync(id, role, default)
                )
            )!
        );

    private Task<bool> SetRulesAsync(Account by, Role[] roles) =>
        newsroom.ExecuteAsAsync<SecondStepRules, bool>(
            by,
            async rules =>
            {
                await rules.SetAsync(roles, default);
                return true;
            }
        );

    private Task<List<Role>> RulesAsync() =>
        newsroom.AskAsync(async db => (await db.SecondStepRules.ToListAsync()).Select(r => r.Role).Order().ToList());

    private async Task<Guid> PublishAsync(string headline) =>
        await newsroom.PublishAsync(await newsroom.ContentAsync(headline));

    private async Task LeadAsync(Account by, Guid id) =>
        Assert.Empty(
            await newsroom.ExecuteAsAsync<MakeLeadStory, IReadOnlyList<Problem>>(by, u => u.ExecuteAsync(id, default))
        );
}
