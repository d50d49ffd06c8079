using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.People;
using NewsSite.Core.Sections;
using NewsSite.Sections;
using NewsSite.Tests.Newsrooms;
using static NewsSite.Tests.Seizures.SeizedDesk;

namespace NewsSite.Tests.Seizures;

/// <summary>What a seized account did to sections, topics, people and services.</summary>
public sealed class RollBackNamesTests(Newsroom newsroom) : IClassFixture<Newsroom>, IAsyncLifetime
{
    private DeskBrowser _admin = null!;
    private DeskBrowser _seized = null!;

    public async ValueTask InitializeAsync() =>
        (_admin, _seized) = (await newsroom.SignInAsync(Role.Admin), await newsroom.SignInAsync(Role.Editor));

    public ValueTask DisposeAsync()
    {
        _admin.Dispose();
        _seized.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_section_that_was_changed_has_its_names_words_and_address_again()
    {
        var id = await newsroom.SectionIdAsync("Harbours");
        await SaveAsync(
            $"/desk/sections/{id}",
            ("Form.Words[0].Name", "Propaganda"),
            ("Form.Words[0].Description", "Nothing but lies"),
            ("Form.Words[1].Name", "Ложь"),
            ("Form.Slug", "propaganda")
        );

        var page = await _admin.GetAsync(ChangesOf(_seized.Account!));
        var said = await RollBackAsync("section.changed");

        Assert.Contains("Name in English: ", page.TextOf(".diff-text"), StringComparison.Ordinal);
        Assert.Contains("Propaganda", page.TextOf(".diff-text ins"), StringComparison.Ordinal);
        Assert.DoesNotContain("{", page.TextOf(".diff-text"), StringComparison.Ordinal);
        Assert.Equal(RolledBack, said);
        var section = await newsroom.AskAsync(db => db.Sections.SingleAsync(s => s.Id == id));
        Assert.Equal(("Harbours", "harbours"), (section.Name.In("en"), section.Slug));
        Assert.Null(section.Name.Exactly("ru"));
        Assert.Empty(section.Description.All);
    }

    [Fact]
    public async Task A_topic_that_was_deleted_is_back_under_its_own_id()
    {
        var id = await AddAsync("topics", _admin, ("Form.Words[0].Name", "Drought"), ("Form.Slug", "drought"));
        await DeleteAsync($"/desk/topics/{id}");

        var said = await RollBackAsync("topic.deleted");

        Assert.Equal(RolledBack, said);
        var topic = await newsroom.AskAsync(db => db.Set<Topic>().SingleAsync(t => t.Slug == "drought"));
        Assert.Equal((id, "Drought"), (topic.Id, topic.Name.In("en")));
    }

    [Fact]
    public async Task A_person_that_was_deleted_has_their_other_spellings_again()
    {
        var id = await AddAsync(
            "people",
            _admin,
            ("Form.Words[0].Name", "Lena Brook"),
            ("Form.Aliases", "L. Brook\nЛена Брук")
        );
        await DeleteAsync($"/desk/people/{id}");

        await RollBackAsync("person.deleted");

        var person = await newsroom.AskAsync(db => db.People.SingleAsync(p => p.Id == id));
        Assert.Equal(["L. Brook", "Лена Брук"], person.Aliases);
    }

    [Fact]
    public async Task What_was_added_is_gone_unless_a_story_uses_it()
    {
        var free = await AddAsync("services", _seized, ("Form.Words[0].Name", "Forged desk"));
        Assert.Equal(RolledBack, await RollBackAsync("service.added"));
        var used = await AddAsync("sections", _seized, ("Form.Words[0].Name", "Forged section"));
        await newsroom.DraftAsync((await newsroom.ContentAsync("In a forged section")) with { SectionId = used });

        var said = await RollBackAsync("section.added");

        Assert.False(await newsroom.AskAsync(db => db.Set<Service>().AnyAsync(s => s.Id == free)));
        Assert.StartsWith("One story uses it", said, StringComparison.Ordinal);
        Assert.True(await newsroom.AskAsync(db => db.Sections.AnyAsync(s => s.Id == used)));
    }

    [Fact]
    public async Task What_a_colleague_changed_since_is_not_overwritten()
    {
        var id = await newsroom.SectionIdAsync("Rivers");
        await SaveAsync($"/desk/sections/{id}", ("Form.Words[0].Name", "Rivers of lies"));
        using var honest = await newsroom.SignInAsync(Role.Editor);
        await honest.PostFormAsync(
            $"/desk/sections/{id}",
            "form:has([name='Form.Slug'])",
            ("Form.Words[0].Name", "Rivers and lakes")
        );

        var said = await RollBackAsync("section.changed");

        Assert.StartsWith(ChangedSince, said, StringComparison.Ordinal);
        var section = await newsroom.AskAsync(db => db.Sections.SingleAsync(s => s.Id == id));
        Assert.Equal("Rivers and lakes", section.Name.In("en"));
    }

    [Fact]
    public async Task An_address_that_another_has_taken_meanwhile_is_left_to_it()
    {
        var id = await AddAsync("topics", _admin, ("Form.Words[0].Name", "Floods"), ("Form.Slug", "floods"));
        await DeleteAsync($"/desk/topics/{id}");
        await AddAsync("topics", _admin, ("Form.Words[0].Name", "Floods again"), ("Form.Slug", "floods"));

        var said = await RollBackAsync("topic.deleted");

        Assert.Equal("Another one has this address. Choose a different one.", said);
        Assert.False(await newsroom.AskAsync(db => db.Set<Topic>().AnyAsync(t => t.Id == id)));
        var page = await _admin.GetAsync(ChangesOf(_seized.Account!));
        Assert.Empty(page.Page.QuerySelectorAll(".state-withdrawn"));
    }

    [Fact]
    public async Task Changes_upon_changes_are_rolled_back_the_newest_first()
    {
        var id = await newsroom.SectionIdAsync("Weather");
        await SaveAsync($"/desk/sections/{id}", ("Form.Words[0].Name", "Storms"));
        var first = await newsroom.LatestAsync(_seized.Account!, "section.changed");
        await SaveAsync($"/desk/sections/{id}", ("Form.Words[0].Name", "Lies"));

        var early = await _admin.PostFormAsync(ChangesOf(_seized.Account!), ButtonOf(first));
        var newest = await RollBackAsync("section.changed");
        var then = await SayAsync(_admin, await _admin.PostFormAsync(ChangesOf(_seized.Account!), ButtonOf(first)));

        Assert.StartsWith(ChangedSince, Assert.Single(early.Problems), StringComparison.Ordinal);
        Assert.Equal((RolledBack, RolledBack), (newest, then));
        var section = await newsroom.AskAsync(db => db.Sections.SingleAsync(s => s.Id == id));
        Assert.Equal("Weather", section.Name.In("en"));
    }

    [Fact]
    public async Task A_section_that_was_moved_is_in_its_place_again_and_one_moved_since_stays()
    {
        await newsroom.SectionIdAsync("First");
        await newsroom.SectionIdAsync("Second");
        await newsroom.SectionIdAsync("Third");
        var before = await OrderAsync();
        await MoveAsync(_seized, "Second", "up");
        Assert.NotEqual(before, await OrderAsync());

        Assert.Equal(RolledBack, await RollBackAsync("section.moved"));
        Assert.Equal(before, await OrderAsync());
        await MoveAsync(_seized, "Second", "up");
        await MoveAsync(_admin, "Third", "up");
        var moved = await OrderAsync();

        Assert.StartsWith(ChangedSince, await RollBackAsync("section.moved"), StringComparison.Ordinal);
        Assert.Equal(moved, await OrderAsync());
    }

    private Task<string> RollBackAsync(string act) => newsroom.RollBackAsync(_admin, _seized.Account!, act);

    private Task<List<string>> OrderAsync() =>
        newsroom.AskAsync(db => db.Sections.InOrder().Select(s => s.Slug).ToListAsync());

    private static async Task MoveAsync(DeskBrowser browser, string name, string way)
    {
        var page = await browser.GetAsync("/desk/sections");
        await browser.SubmitAsync(page, $"button[aria-label='Move “{name}” {way}']");
    }

    private async Task SaveAsync(string address, params (string, string?)[] fields)
    {
        var saved = await _seized.PostFormAsync(address, "form:has([name='Form.Slug'])", fields);
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
    }

    private async Task DeleteAsync(string address)
    {
        var deleted = await _seized.PostFormAsync(address, ".button-danger");
        Assert.Equal(HttpStatusCode.Redirect, deleted.Status);
    }

    private static async Task<Guid> AddAsync(string kind, DeskBrowser browser, params (string, string?)[] fields)
    {
        var added = await browser.PostFormAsync($"/desk/{kind}/new", fields);
        Assert.Equal(HttpStatusCode.Redirect, added.Status);
        return Guid.Parse(added.Location!.Split('/')[^1]);
    }
}
