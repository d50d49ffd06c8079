using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts.Links;
using NewsSite.Core.Accounts;
using NewsSite.Core.Languages;
using NewsSite.Core.Notices;
using NewsSite.Notices;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts;

/// <summary>The newsroom speaks the language somebody chose, else that of their browser.</summary>
public sealed class DeskLanguageTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string Address = "/desk/account/language";
    private const string Field = "Form.Language";

    [Fact]
    public async Task A_choice_is_kept_and_holds_from_the_next_page_on()
    {
        using var browser = await newsroom.SignInAsync(Role.Author);

        var saved = await browser.FollowAsync(await browser.PostFormAsync(Address, (Field, "fa")));

        Assert.Equal(("fa", "rtl"), Spoken(saved));
        Assert.Equal(((Phrase)"Saved.").In(Language.Persian), saved.TextOf(".flash"));
        Assert.Equal("fa", saved.Page.QuerySelector("[checked]")!.GetAttribute("value"));
        var again = await browser.GetAsync(Address);
        Assert.Equal(("fa", "rtl"), Spoken(again));
        Assert.Null(again.Page.QuerySelector(".flash"));
        Assert.Equal(("fa", "rtl"), Spoken(await browser.GetAsync("/desk")));
        var entry = await newsroom.AskAsync(db =>
            db.AuditEntries.SingleAsync(e => e.ObjectId == browser.Account!.Id && e.Act == "account.language-chosen")
        );
        Assert.Equal(("", "Persian"), (entry.Before, entry.After));
    }

    [Fact]
    public async Task Each_language_is_listed_by_its_own_name_and_in_itself()
    {
        using var browser = await newsroom.SignInAsync(Role.Author);

        var page = await browser.GetAsync(Address);

        var labels = page.Page.QuerySelectorAll("fieldset label bdi[lang]");
        Assert.Equal(
            PhraseBook.Languages.Select(l => (l.OwnName, l.Tag)),
            labels.Select(l => (l.TextContent, l.GetAttribute("lang")!))
        );
        Assert.Equal("", page.Page.QuerySelector("[checked]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("fa;q=0.9, xx", "fa", "rtl")]
    [InlineData("en;q=0.5, fr-CA", "fr", "ltr")]
    [InlineData("xx", "en", "ltr")]
    public async Task Where_nothing_is_chosen_the_browser_decides(string asked, string tag, string direction)
    {
        using var browser = await newsroom.SignInAsync(Role.Author);
        using var visitor = newsroom.Visit();
        browser.Http.DefaultRequestHeaders.Add("Accept-Language", asked);
        visitor.Http.DefaultRequestHeaders.Add("Accept-Language", asked);

        Assert.Equal((tag, direction), Spoken(await browser.GetAsync("/desk")));
        Assert.Equal((tag, direction), Spoken(await visitor.GetAsync("/account/sign-in")));
    }

    [Fact]
    public async Task A_choice_counts_more_than_the_browser_until_it_is_taken_back()
    {
        using var browser = await newsroom.SignInAsync(Role.Author);
        browser.Http.DefaultRequestHeaders.Add("Accept-Language", "fa");

        var chosen = await browser.FollowAsync(await browser.PostFormAsync(Address, (Field, "ru")));
        var takenBack = await browser.FollowAsync(await browser.PostFormAsync(Address, (Field, "")));

        Assert.Equal(("ru", "ltr"), Spoken(chosen));
        Assert.Equal(("fa", "rtl"), Spoken(takenBack));
        Assert.Equal(((Phrase)"Saved.").In(Language.Persian), takenBack.TextOf(".flash"));
    }

    [Fact]
    public async Task A_language_that_nobody_offers_is_refused_beside_the_field()
    {
        using var browser = await newsroom.SignInAsync(Role.Author);

        var answer = await browser.PostFormAsync(Address, (Field, "xx"));

        Assert.Equal(["Choose one of the languages in the list."], answer.Problems);
        Assert.Equal("Choose one of the languages in the list.", answer.TextOf("fieldset .field-error"));
        Assert.Null(
            await newsroom.AskAsync(db =>
                db.Users.Where(a => a.Id == browser.Account!.Id).Select(a => a.Language).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task A_letter_speaks_the_language_of_its_receiver_and_its_link_stays_whole()
    {
        var account = await newsroom.AddColleagueAsync(Role.Author);
        account.Language = Language.Persian;
        var letters = newsroom.Services.GetRequiredService<AccountLetters>();

        var letter = letters.Reset(account, "0a1b2c", newsroom.Clock.Now);

        Assert.Contains(letters.ResetLink("0a1b2c"), letter.Body.Split('\n'));
        Assert.Contains(letter.Body, c => Language.Persian.Digits.Contains(c));
    }

    [Fact]
    public async Task News_of_colleagues_come_by_mail_in_the_language_of_whom_they_tell()
    {
        var account = await newsroom.AddColleagueAsync(Role.Author);
        account.Language = Language.Russian;
        await using var scope = newsroom.Services.CreateAsyncScope();

        var letter = scope
            .ServiceProvider.GetRequiredService<NoticeLetters>()
            .About(NoticeOfMention(account.Id), account, "Ana Writer");

        Assert.StartsWith(
            NoticeWords.Sentence(NoticeKind.Mentioned, "Ana Writer").In(Language.Russian),
            letter.Subject,
            StringComparison.Ordinal
        );
        Assert.Contains(((Phrase)"Go on at the desk:").In(Language.Russian), letter.Body.Split('\n'));
        Assert.Contains(letter.Body.Split('\n'), line => line.EndsWith("/desk/somewhere", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_site_said_before_is_said_in_the_language_of_whoever_looks()
    {
        using var browser = await newsroom.SignInAsync(Role.Author);
        var (taken, changes) = (2, 3);
        Phrase said = $"Changes taken: {taken} of {changes}.";
        await newsroom.AskAsync(async db =>
        {
            db.Notices.Add(NoticeOfMention(browser.Account!.Id, said));
            return await db.SaveChangesAsync();
        });

        foreach (var language in (Language[])[Language.English, Language.Russian, Language.Persian])
        {
            browser.Http.DefaultRequestHeaders.Remove("Accept-Language");
            browser.Http.DefaultRequestHeaders.Add("Accept-Language", language.Tag);

            Assert.Equal(said.In(language), (await browser.GetAsync("/desk")).TextOf(".notice-text"));
        }
    }

    private Notice NoticeOfMention(Guid accountId, Phrase? said = null) =>
        new()
        {
            AccountId = accountId,
            Kind = NoticeKind.Mentioned,
            ArticleId = null,
            Path = "/desk/somewhere",
            Said = said ?? Phrase.Empty,
            ById = null,
            At = newsroom.Clock.Now,
        };

    private static (string?, string?) Spoken(DeskAnswer answer) =>
        (answer.Page.DocumentElement.GetAttribute("lang"), answer.Page.DocumentElement.GetAttribute("dir"));
}
