using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Notices;
using NewsSite.Shared;
using NewsSite.Tests.Articles.Desk;
using NewsSite.Tests.Mail;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Notes;

public sealed class NoteTests(DevelopingNewsroom developing) : IClassFixture<DevelopingNewsroom>
{
    private readonly Newsroom _newsroom = developing.Site;

    [Fact]
    public async Task A_note_stays_with_its_paragraph_through_changes_and_moves_and_outlives_it()
    {
        var id = await _newsroom.DraftAsync("Followed", "The gates opened at dawn.\n\nNobody was hurt in the town.");
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        await editor.NoteAsync(id, "note-1-1", "Who says so?");

        await SaveAsync(id, "Nobody was badly hurt in the town.\n\nThe gates opened at dawn.");
        var moved = await editor.GetAsync($"/desk/articles/{id}/notes");
        await SaveAsync(id, "The gates opened at dawn.");
        var gone = await editor.GetAsync($"/desk/articles/{id}/notes");

        Assert.Contains("Who says so?", moved.TextOf("[aria-label='Paragraph 1'] .note"));
        Assert.Contains("The paragraph said then: “Nobody was hurt in the town.”", moved.TextOf(".note-said"));
        Assert.Contains("Who says so?", gone.TextOf("#p-gone .note"));
        Assert.Contains("The paragraph is gone. It said: “Nobody was hurt in the town.”", gone.TextOf("#p-gone"));
    }

    [Fact]
    public async Task Whom_a_note_names_or_tells_and_whose_story_it_is_hear_of_it_at_the_desk_and_by_mail()
    {
        using var author = await _newsroom.SignInAsync(Role.Author);
        var id = await StoryOfAsync(author.Account!);
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var named = await _newsroom.AddColleagueAsync(Role.Editor, "Nilufar of the Night");
        var told = await _newsroom.AddColleagueAsync(Role.Admin);

        var answer = await editor.NoteAsync(
            id,
            "note-1-0",
            "Please look, @nilufar of the night.",
            ("Form.Tell", $"{told.Id}")
        );

        var anchor = answer.Location![answer.Location!.IndexOf('#', StringComparison.Ordinal)..];
        Assert.Contains("Please look", (await editor.FollowAsync(answer)).TextOf(anchor));
        Assert.Equal(
            [(author.Account!.Id, NoticeKind.Noted), (named.Id, NoticeKind.Mentioned), (told.Id, NoticeKind.Mentioned)],
            await NoticesAsync(id)
        );
        Assert.All(await PathsAsync(id), path => Assert.Equal(answer.Location, path));
        var mail = await _newsroom.MailToAsync(named.Email!);
        Assert.StartsWith($"{editor.Account!.DisplayName} mentioned you in a note", mail.Subject);
        Assert.Contains($"/desk/articles/{id}/notes{anchor}", mail.Body);
        Assert.DoesNotContain("Please look", mail.Body);
    }

    [Fact]
    public async Task Naming_someone_who_may_not_see_the_story_is_said_beside_the_field_and_nothing_typed_is_lost()
    {
        var id = await _newsroom.DraftAsync("Not for all", "One.\n\nTwo.");
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var outsider = await _newsroom.AddColleagueAsync(Role.Author, "Olga Outside");
        var seer = await _newsroom.AddColleagueAsync(Role.Editor);

        var answer = await editor.NoteAsync(
            id,
            "note-1-1",
            "Typed <b>words</b> for @Olga Outside",
            ("Form.Tell", $"{seer.Id}")
        );

        var field = answer.Page.QuerySelector("#note-1-1-text")!;
        Assert.Contains("Olga Outside may not see this story.", answer.TextOf("#note-1-1-text-error"));
        Assert.Contains("note-1-1-text-error", field.GetAttribute("aria-describedby"));
        Assert.Equal("Typed <b>words</b> for @Olga Outside", field.TextContent.Trim());
        Assert.True(answer.Page.QuerySelector("#note-1-1")!.ParentElement!.HasAttribute("open"));
        Assert.True(answer.Page.QuerySelector($"#note-1-1-tell [value='{seer.Id}']")!.HasAttribute("selected"));
        Assert.Empty(answer.Page.QuerySelectorAll($"[value='{outsider.Id}']"));
        Assert.Empty(await NoticesAsync(id));
        var empty = await editor.NoteAsync(id, "note-all", " ");
        Assert.Equal(["Write a note of at most 2,000 characters."], empty.Problems);
    }

    [Fact]
    public async Task Answers_tell_all_who_had_a_part_and_settling_tells_the_writer()
    {
        var id = await _newsroom.DraftAsync("Talked about", "One.");
        using var ana = await _newsroom.SignInAsync(Role.Editor);
        using var ben = await _newsroom.SignInAsync(Role.Editor);
        var cem = await _newsroom.AddColleagueAsync(Role.Editor, "Cem Named");
        await ana.NoteAsync(id, "note-1-0", "Sure, @Cem Named?");
        var note = await _newsroom.AskAsync(db =>
            db.Notes.Where(n => n.ArticleId == id).Select(n => n.Id).SingleAsync()
        );

        await ben.NoteAsync(id, $"reply-{note}", "Quite.");
        await ana.NoteAsync(id, $"reply-{note}", "Good.");
        await ben.PostFormAsync($"/desk/articles/{id}/notes", $"#settle-{note}");

        Assert.Equal(
            [
                (ana.Account!.Id, NoticeKind.Replied),
                (ana.Account!.Id, NoticeKind.Resolved),
                (ben.Account!.Id, NoticeKind.Replied),
                (cem.Id, NoticeKind.Mentioned),
                (cem.Id, NoticeKind.Replied),
                (cem.Id, NoticeKind.Replied),
            ],
            await NoticesAsync(id)
        );
        var page = await ana.GetAsync($"/desk/articles/{id}/notes");
        Assert.Contains("Settled (1)", page.TextOf(".notes-settled summary"));
        Assert.Contains("Quite.", page.TextOf($".notes-settled #note-{note} .note-answer"));
        Assert.Contains(
            "Nothing is open.",
            (await ana.GetAsync($"/desk/articles/{id}/notes?show=open")).TextOf(".empty")
        );
        var reopened = await ana.PostFormAsync($"/desk/articles/{id}/notes?show=settled", $"#settle-{note}");
        Assert.Equal($"/desk/articles/{id}/notes?show=Settled#note-{note}", reopened.Location);
        Assert.Null((await ana.GetAsync($"/desk/articles/{id}/notes")).TextOf(".notes-settled"));
    }

    [Fact]
    public async Task Ones_own_note_can_be_deleted_until_somebody_answers_it()
    {
        var id = await _newsroom.DraftAsync("Taken back", "One.");
        using var ana = await _newsroom.SignInAsync(Role.Editor);
        using var ben = await _newsroom.SignInAsync(Role.Editor);
        await ana.NoteAsync(id, "note-all", "First");
        await ana.NoteAsync(id, "note-all", "Second");
        var notes = await _newsroom.AskAsync(db =>
            db.Notes.Where(n => n.ArticleId == id).OrderBy(n => n.Id).ToListAsync()
        );
        var (first, second) = (notes[0].Id, notes[1].Id);
        var before = await ana.GetAsync($"/desk/articles/{id}/notes");
        Assert.Empty((await ben.GetAsync($"/desk/articles/{id}/notes")).Page.QuerySelectorAll("[id^=delete]"));

        await ben.NoteAsync(id, $"reply-{first}", "Wait.");
        await ana.SubmitAsync(before, $"#delete-{first}");
        var answering = await ben.GetAsync($"/desk/articles/{id}/notes");
        await ana.SubmitAsync(before, $"#delete-{second}");
        var late = await ben.SubmitAsync(answering, $"#reply-{second}", ("Form.Text", "Typed long."));

        var left = await _newsroom.AskAsync(db =>
            db.Notes.Where(n => n.ArticleId == id).Select(n => n.Id).ToListAsync()
        );
        Assert.Equal([first], left);
        Assert.StartsWith("The note was deleted meanwhile.", Assert.Single(late.Problems));
        Assert.Equal("Typed long.", late.Page.QuerySelector("#note-all-text")!.TextContent.Trim());
    }

    [Fact]
    public async Task In_a_long_story_the_forms_are_at_the_paragraph_one_asks_for()
    {
        var id = await _newsroom.DraftAsync(
            "Long",
            string.Join("\n\n", Enumerable.Range(1, 61).Select(n => $"Part {n}."))
        );
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var page = await editor.GetAsync($"/desk/articles/{id}/notes");
        Assert.Empty(page.Page.QuerySelectorAll("textarea[name='Form.Words']"));

        var there = page.Page.QuerySelector("[aria-label='Paragraph 61'] a.note-write-there")!.GetAttribute("href")!;
        await editor.PostFormAsync(there, "#note-1-60", ("Form.Text", "At the end."));

        Assert.EndsWith("?paragraph=61#paragraph-61", there);
        Assert.Contains("At the end.", (await editor.GetAsync($"/desk/articles/{id}/notes")).TextOf("#p-1-60 .note"));
    }

    [Fact]
    public async Task An_auditor_reads_notes_and_writes_none()
    {
        var id = await _newsroom.DraftAsync("Looked at", "One.");
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        await editor.NoteAsync(id, "note-1-0", "For all to read.");
        using var auditor = await _newsroom.SignInAsync(Role.Auditor);

        var page = await auditor.GetAsync($"/desk/articles/{id}/notes");

        Assert.Contains("For all to read.", page.TextOf(".note"));
        Assert.Empty(page.Page.QuerySelectorAll("main form[method=post]"));
        var form = await editor.GetAsync($"/desk/articles/{id}/notes");
        var refused = await auditor.SubmitAsync(
            form with
            {
                Page = WithTokenOf(form, page),
            },
            "#note-1-0",
            ("Form.Text", "No.")
        );
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
    }

    [Fact]
    public async Task Whom_one_can_tell_are_exactly_those_for_whom_the_desk_has_the_story()
    {
        var owner = await _newsroom.AddColleagueAsync(Role.Author);
        var id = await StoryOfAsync(owner);
        var world = await _newsroom.SectionIdAsync();
        DeskLimits?[] limits =
        [
            null,
            new([world], []),
            new([], ["fa"]),
            new([world], ["en"]),
            new([Guid.NewGuid()], []),
        ];
        foreach (
            var (role, limit) in limits
                .Select(l => (Role.Editor, l))
                .Append((Role.Author, null))
                .Append((Role.Auditor, null))
        )
        {
            await _newsroom.AddColleagueAsync(role, limits: limit);
        }

        var article = await _newsroom.ArticleAsync(id);
        var found = await _newsroom.AskAsync(db => db.AccountsThatSeeAsync(article, default));
        var accounts = await _newsroom.AskAsync(db => db.Users.ToListAsync());
        var see = new List<Guid>();
        foreach (var account in accounts)
        {
            var actor = new CurrentActor();
            actor.Become(account);
            if (await _newsroom.AskAsync(db => db.ArticlesVisibleTo(actor).AnyAsync(a => a.Id == id)))
            {
                see.Add(account.Id);
            }
        }

        Assert.Equal(see.Order(), found.Select(a => a.Id).Order());
        Assert.True(see.Count < accounts.Count);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument WithTokenOf(DeskAnswer form, DeskAnswer other)
    {
        const string Token = "[name=__RequestVerificationToken]";
        var token = other.Page.QuerySelector(Token)!.GetAttribute("value")!;
        foreach (var field in form.Page.QuerySelectorAll(Token))
        {
            field.SetAttribute("value", token);
        }

        return form.Page;
    }

    private async Task<Guid> StoryOfAsync(Account owner)
    {
        var content = await _newsroom.ContentAsync("A story of somebody");
        var article = await _newsroom.ExecuteAsAsync<CreateArticle, Article>(
            owner,
            u => u.ExecuteAsync(content, RevisionReason.Created, default)
        );
        return article.Id;
    }

    private async Task SaveAsync(Guid id, string body)
    {
        var latest = await _newsroom.LatestAsync(id);
        await _newsroom.ExecuteAsync(
            (SaveArticle save) =>
                save.ExecuteAsync(id, latest.Number, latest.Content with { Body = body }, RevisionReason.Saved, default)
        );
    }

    private async Task<List<(Guid, NoticeKind)>> NoticesAsync(Guid id)
    {
        var notices = await _newsroom.AskAsync(db => db.Notices.Where(n => n.ArticleId == id).ToListAsync());
        return [.. notices.Select(n => (n.AccountId, n.Kind)).OrderBy(n => n.AccountId).ThenBy(n => n.Kind.ToString())];
    }

    private Task<List<string>> PathsAsync(Guid id) =>
        _newsroom.AskAsync(db => db.Notices.Where(n => n.ArticleId == id).Select(n => n.Path).ToListAsync());
}
