using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.People;
using NewsSite.Core.Sharing;
using NewsSite.Tests.Media;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Notes;

namespace NewsSite.Tests.People.Pseudonyms;

public sealed class PseudonymTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string Pseudonym = "Robin Vale";

    [Fact]
    public async Task One_press_takes_the_name_from_everything_readers_see()
    {
        const string Real = "Soraya Tamm";
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var (story, personId) = await StoryAsync(Real);
        var account = await newsroom.AddColleagueAsync(Role.Author, Real);
        var path = await PathAsync(story);
        Assert.Contains(Real, await AllThatReadersSeeAsync(path), StringComparison.OrdinalIgnoreCase);

        var answer = await admin.PostFormAsync(
            $"/admin/accounts/{account.Id}/anonymise",
            "main form",
            ("Form.Pseudonym", Pseudonym)
        );

        Assert.Equal($"/admin/accounts/{account.Id}", answer.Location);
        var seen = await AllThatReadersSeeAsync(path);
        Assert.DoesNotContain(Real, seen, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("soraya-tamm", seen, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("By Robin Vale", seen, StringComparison.Ordinal);
        Assert.Contains("Photo: Robin Vale", seen, StringComparison.Ordinal);
        using var reader = newsroom.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/en/people/soraya-tamm")).Status);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/en/people/robin-vale")).Status);
        Assert.DoesNotContain(path, (await reader.GetAsync("/en/search?q=soraya")).Text, StringComparison.Ordinal);
        Assert.Contains(path, (await reader.GetAsync("/en/search?q=%22robin+vale%22")).Text, StringComparison.Ordinal);
        Assert.Null(
            (await newsroom.AskAsync(db => db.PublishedArticles.SingleAsync(p => p.ArticleId == story))).UpdatedAt
        );
        Assert.NotEqual(default, personId);
    }

    [Fact]
    public async Task A_draft_loses_the_name_too_and_its_latest_words_stay_the_latest()
    {
        const string Real = "Odile Brandt";
        var (story, personId) = await StoryAsync(Real);
        var content = await newsroom.ContentAsync("Newer words") with { Body = $"{Real} has written more.\n" };
        await newsroom.ExecuteAsync(
            (NewsSite.Articles.SaveArticle u) => u.ExecuteAsync(story, 1, content, RevisionReason.Saved, default)
        );

        await TakeAsync(personId);

        var article = await newsroom.ArticleAsync(story);
        var latest = await newsroom.AskAsync(db =>
            db.Revisions.SingleAsync(r => r.ArticleId == story && r.Number == article.LatestNumber)
        );
        Assert.Equal(("Newer words", "Robin Vale has written more.\n"), (latest.Content.Headline, latest.Content.Body));
        Assert.True(article.HasUnpublishedChanges);
        Assert.Equal(4, article.LatestNumber);
    }

    [Fact]
    public async Task Links_for_outside_eyes_to_words_with_the_name_end()
    {
        var admin = await newsroom.AddColleagueAsync(Role.Admin);
        var (story, personId) = await StoryAsync("Ilse Morrow");
        var other = await newsroom.DraftAsync(await newsroom.ContentAsync("Of nobody") with { Body = "Of rain.\n" });
        await newsroom.AskAsync(db =>
        {
            db.ShareLinks.AddRange(new[] { story, other }.Select(id => LinkTo(id, admin.Id)));
            return db.SaveChangesAsync();
        });

        await TakeAsync(personId);

        var open = await newsroom.AskAsync(db =>
            db.ShareLinks.Where(l => l.WithdrawnAt == null).Select(l => l.ArticleId).ToListAsync()
        );
        Assert.Equal([other], open);
    }

    [Fact]
    public async Task What_colleagues_said_and_suggested_has_the_pseudonym_too()
    {
        var admin = await newsroom.AddColleagueAsync(Role.Admin);
        var (story, personId) = await StoryAsync("Orla Fenwick");
        await newsroom.AskAsync(db =>
        {
            StoredTalk.Add(db, story, "Ask Orla  Fenwick.", admin.Id, newsroom.Clock.Now);
            db.Tasks.Add(
                new()
                {
                    Text = "Ask Orla Fenwick.",
                    ArticleId = story,
                    GivenById = admin.Id,
                    GivenAt = newsroom.Clock.Now,
                    DueOn = null,
                }
            );
            db.ShiftHandOvers.Add(
                new()
                {
                    FromId = admin.Id,
                    ToId = admin.Id,
                    Note = "Ask Orla Fenwick.",
                    At = newsroom.Clock.Now,
                }
            );
            return db.SaveChangesAsync();
        });

        await TakeAsync(personId);

        var texts = await newsroom.AskAsync(async db =>
            (string[])
                [
                    .. (await db.Notes.ToListAsync()).SelectMany(n => new[] { n.Said, n.Text }),
                    .. (await db.NoteReplies.ToListAsync()).Select(r => r.Text),
                    .. (await db.Suggestions.ToListAsync()).SelectMany(s => new[] { s.Said, s.Words, s.Reason }),
                    .. (await db.Notices.ToListAsync()).Select(n => n.Text),
                    .. (await db.Tasks.ToListAsync()).Select(t => t.Text),
                    .. (await db.ShiftHandOvers.ToListAsync()).Select(s => s.Note),
                ]
        );
        Assert.All(texts, text => Assert.Contains("Ask Robin Vale.", text));
        Assert.DoesNotContain("Fenwick", string.Concat(texts));
    }

    [Fact]
    public async Task Only_administrators_read_the_real_name_and_the_record_tells_of_it()
    {
        const string Real = "Yusuf Arlen";
        var (_, personId) = await StoryAsync(Real);
        await TakeAsync(personId);
        using var editor = await newsroom.SignInAsync(Role.Editor);
        using var auditor = await newsroom.SignInAsync(Role.Auditor);
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var path = $"/admin/people/{personId}/pseudonym";

        var closed = await admin.GetAsync(path);
        var open = await admin.SubmitAsync(closed, "form[action*='handler=Read']");

        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync(path)).Status);
        Assert.DoesNotContain(Real, (await editor.GetAsync($"/desk/people/{personId}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Real, closed.Text, StringComparison.Ordinal);
        Assert.Contains(Real, open.Text, StringComparison.Ordinal);
        Assert.Equal(
            admin.Account!.Id,
            (
                await newsroom.AskAsync(db =>
                    db.AuditEntries.SingleAsync(e => e.Act == "person.real-name-read" && e.ObjectId == personId)
                )
            ).ActorId
        );
    }

    [Fact]
    public async Task The_real_name_can_come_back()
    {
        const string Real = "Ines Marlow";
        var (story, personId) = await StoryAsync(Real);
        await TakeAsync(personId);
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var closed = await admin.GetAsync($"/admin/people/{personId}/pseudonym");
        var open = await admin.SubmitAsync(closed, "form[action*='handler=Read']");

        await admin.SubmitAsync(open, "form[action*='handler=Drop']");

        using var reader = newsroom.Visit();
        var page = await reader.GetAsync(await PathAsync(story));
        Assert.Contains("By Ines Marlow", page.TextOf("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/en/people/ines-marlow")).Status);
    }

    [Theory]
    [InlineData("", "Write the name that readers are to see.")]
    [InlineData(
        "Robin\u202EVale",
        "There is a sign in the name that nobody sees: U+202E (right-to-left override). Type the name anew."
    )]
    [InlineData("kalle  REIN", "This is a name of theirs already. Choose another.")]
    public async Task A_pseudonym_must_be_another_name(string pseudonym, string problem)
    {
        var (_, personId) = await StoryAsync("Kalle Rein");
        using var admin = await newsroom.SignInAsync(Role.Admin);

        var answer = await admin.PostFormAsync(
            $"/admin/people/{personId}/pseudonym",
            "form[action*='handler=Take']",
            ("Form.Pseudonym", pseudonym)
        );

        Assert.Equal([problem], answer.Problems);
        Assert.Equal(pseudonym, answer.Page.QuerySelector("[name='Form.Pseudonym']")!.GetAttribute("value") ?? "");
    }

    [Theory]
    [InlineData("Anna Lind came. ANNA  LIND's car.", "Robin Vale came. Robin Vale's car.")]
    [InlineData("Anna Lindgren, Johanna Lind, Lind", "Anna Lindgren, Johanna Lind, Lind")]
    [InlineData("**Anna Lind**, (Anna Lind)", "**Robin Vale**, (Robin Vale)")]
    public void A_name_is_found_as_a_whole_and_nothing_else(string text, string expected) =>
        Assert.Equal(expected, new NameInText(["Anna Lind", "Lind"], Pseudonym).Replace(text));

    private async Task<(Guid Story, Guid Person)> StoryAsync(string name)
    {
        var person = await newsroom.PersonIdAsync(name);
        var picture = await newsroom.AddAsync(SampleFiles.Png(64, 48), $"{Guid.NewGuid():N}.png");
        var content = await newsroom.ContentAsync("What the river left") with
        {
            Body = $"“I was there,” says {name}.\n\nMore [by her](/en/people/{Slug.From(name)}).\n",
            Standfirst = $"A report by {name}.",
            Slug = $"river-{Guid.NewGuid():N}",
            Credits = [new Credit(person, CreditRole.Author)],
            Lead = new LeadMedia(picture.Name, Alt: "A river", Credit: $"Photo: {name}"),
        };
        return (await newsroom.PublishAsync(content), person);
    }

    private async Task TakeAsync(Guid personId) =>
        Assert.Empty(
            (
                await newsroom.ExecuteAsync(
                    (NewsSite.People.Pseudonyms.TakePseudonym u) => u.ExecuteAsync(personId, Pseudonym, default)
                )
            )!.Problems
        );

    private Task<string> PathAsync(Guid id) =>
        newsroom.AskAsync(async db => (await db.PublishedArticles.SingleAsync(p => p.ArticleId == id)).Path);

    private async Task<string> AllThatReadersSeeAsync(string path)
    {
        using var reader = newsroom.Visit();
        var seen = "";
        foreach (
            var address in new[]
            {
                path,
                "/en",
                "/en/sections/world",
                "/en/feed.xml",
                "/sitemap-news.xml",
                "/en/search?q=river",
            }
        )
        {
            var answer = await reader.GetAsync(address);
            seen += answer.Text + "\n" + answer.TextOf("main");
        }

        return seen;
    }

    private ShareLink LinkTo(Guid id, Guid madeBy) =>
        new()
        {
            ArticleId = id,
            Number = 1,
            TokenDigest = Guid.NewGuid().ToString("N"),
            ForWhom = "A lawyer",
            MadeById = madeBy,
            MadeAt = newsroom.Clock.Now,
            EndsAt = newsroom.Clock.Now.AddDays(1),
        };
}
