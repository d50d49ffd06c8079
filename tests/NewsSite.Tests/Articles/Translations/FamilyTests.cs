using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Translations;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Tests.Articles.Desk;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles.Translations;

public sealed class FamilyTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task Starting_a_translation_makes_a_draft_of_ones_own_with_all_that_the_original_has()
    {
        var original = await newsroom.PublishAsync("To be translated", "en", "One.\n\nTwo.\n");
        using var editor = await newsroom.SignInAsync(Role.Editor);

        var answer = await editor.PostFormAsync(
            $"/desk/articles/{original}/translations",
            "#start",
            ("Form.Language", "prs")
        );

        var draft = await newsroom.AskAsync(db => db.Articles.SingleAsync(a => a.TranslationOf == original));
        var (source, copy) = (await newsroom.LatestAsync(original), await newsroom.LatestAsync(draft.Id));
        Assert.Equal(Translators.PageOf(draft.Id), answer.Location);
        Assert.Equal((ArticleState.Draft, editor.Account!.Id), (draft.State, draft.OwnerId));
        Assert.True(copy.Content.SaysTheSameAs(source.Content with { Language = "prs", Slug = "" }));
        var page = await editor.FollowAsync(answer);
        Assert.Equal("0 of 4 parts translated", page.TextOf(".save-status"));
        Assert.All(
            page.Page.QuerySelectorAll(".pair-words"),
            words => Assert.Equal(("prs", "rtl"), (words.GetAttribute("lang"), words.GetAttribute("dir")))
        );
    }

    [Fact]
    public async Task Each_language_is_there_once_and_a_translation_of_a_translation_is_one_of_the_original()
    {
        var original = await newsroom.PublishAsync("First of the family", "en");
        var editor = await newsroom.AddColleagueAsync(Role.Editor);
        var russian = await newsroom.TranslateAsync(editor, original, "ru");

        var dari = await newsroom.TranslateAsync(editor, russian, "prs");
        var again = await StartAsync(russian, "ru");
        var own = await StartAsync(original, "en");
        var unknown = await StartAsync(original, "xx");

        Assert.Equal(original, (await newsroom.ArticleAsync(dari)).TranslationOf);
        Assert.Equal(["translation.language-taken"], Translators.Codes(again.Problems));
        Assert.Equal(["translation.language-taken"], Translators.Codes(own.Problems));
        Assert.Equal(["translation.language"], Translators.Codes(unknown.Problems));

        Task<StartedTranslation> StartAsync(Guid id, string language) =>
            newsroom.ExecuteAsAsync(editor, (StartTranslation u) => u.ExecuteAsync(id, language, default));
    }

    [Fact]
    public async Task Two_stories_that_are_there_are_linked_by_address_or_headline_and_unlinked_again()
    {
        var original = await newsroom.PublishAsync("Linked by hand", "en");
        var russian = await newsroom.PublishAsync("Связаны вручную", "ru");
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var page = $"/desk/articles/{russian}/translations";

        var unknown = await editor.PostFormAsync(page, "#link", ("Form.Address", "No such headline"));
        var linked = await editor.PostFormAsync(
            page,
            "#link",
            ("Form.Address", $"{newsroom.Address}/en/stories/linked-by-hand?x#y"),
            ("Form.IsTranslation", "true")
        );
        var dari = await newsroom.DraftAsync((await newsroom.ContentAsync("بسته به دست")) with { Language = "prs" });
        await editor.PostFormAsync(
            $"/desk/articles/{dari}/translations",
            "#link",
            ("Form.Address", "ked by han"),
            ("Form.IsTranslation", "true")
        );

        Assert.Single(unknown.Problems, p => p.StartsWith("No such story is known here", StringComparison.Ordinal));
        Assert.Equal(page, linked.Location);
        Assert.Equal(
            (original, original),
            ((await newsroom.ArticleAsync(russian)).TranslationOf, (await newsroom.ArticleAsync(dari)).TranslationOf)
        );
        Assert.Equal(["English original", "Russian", "Dari"], LanguagesOn(await editor.GetAsync(page)));

        await editor.PostFormAsync(page, $"#unlink-{dari}");

        Assert.Null((await newsroom.ArticleAsync(dari)).TranslationOf);
        Assert.Equal(["English original", "Russian"], LanguagesOn(await editor.GetAsync(page)));
    }

    [Fact]
    public async Task What_would_make_no_family_is_refused_in_plain_words()
    {
        var original = await newsroom.PublishAsync("Refusing", "en");
        var russian = await newsroom.PublishAsync("Отказ", "ru");
        var other = await newsroom.PublishAsync("Другой отказ", "ru");
        var head = await newsroom.PublishAsync("نپذیرفتن", "fa");

        Assert.Equal(["translation.itself"], await newsroom.LinkAsync(original, original));
        Assert.Empty(await newsroom.LinkAsync(russian, original));
        Assert.Equal(["translation.linked"], await newsroom.LinkAsync(russian, head));
        Assert.Equal(["translation.language-taken"], await newsroom.LinkAsync(other, original));
        Assert.Equal(["translation.has-own"], await newsroom.LinkAsync(original, head));
        Assert.Equal(["translation.itself"], await newsroom.LinkAsync(original, russian));
        Assert.Empty(await newsroom.LinkAsync(head, russian));
        Assert.Equal(original, (await newsroom.ArticleAsync(head)).TranslationOf);
    }

    [Fact]
    public async Task Authors_translate_what_readers_have_and_link_their_own_drafts_and_nothing_of_others()
    {
        var live = await newsroom.PublishAsync("Live for authors", "en");
        var hidden = await newsroom.DraftAsync("Hidden from authors", "Secret.");
        var (author, theirs) = (
            await newsroom.AddColleagueAsync(Role.Author),
            await newsroom.PublishAsync("Чужое", "ru")
        );

        var draft = await newsroom.TranslateAsync(author, live, "fa");
        var refused = await newsroom.ExecuteAsAsync(
            author,
            (StartTranslation u) => u.ExecuteAsync(hidden, "fa", default)
        );

        Assert.Equal(["article.not-there"], Translators.Codes(refused.Problems));
        Assert.Equal(["translation.not-yours"], await newsroom.LinkAsync(theirs, live, author));
        Assert.Equal(
            ["article.not-there"],
            Translators.Codes(
                await newsroom.ExecuteAsAsync(author, (UnlinkTranslation u) => u.ExecuteAsync(theirs, default))
            )
        );
        Assert.Empty(await newsroom.ExecuteAsAsync(author, (UnlinkTranslation u) => u.ExecuteAsync(draft, default)));
        Assert.Equal(["article.not-there"], await newsroom.LinkAsync(draft, hidden, author));
        Assert.Empty(await newsroom.LinkAsync(draft, live, author));
    }

    [Fact]
    public async Task An_author_starts_from_an_address_and_sees_beside_it_only_what_readers_have()
    {
        var live = await newsroom.PublishAsync("Known by its address", "en", "Readers have this.\n");
        using var author = await newsroom.SignInAsync(Role.Author);

        var answer = await author.PostFormAsync(
            "/desk/translations/new",
            ("Form.Address", "/en/stories/known-by-its-address"),
            ("Form.Language", "ru")
        );
        await SaveOnlyAsync(live, "Not for readers yet.\n");
        var page = await author.FollowAsync(answer);

        Assert.Contains("Readers have this.", page.TextOf(".pair[aria-label='Paragraph 1'] .pair-source"));
        Assert.DoesNotContain("Not for readers yet", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await author.GetAsync($"/desk/articles/{live}/translations")).Status);
        await newsroom.WithdrawAsync(live, "Gone.");
        Assert.EndsWith("/translations", (await author.GetAsync(answer.Location!)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_that_the_family_has_already_keeps_a_story_from_being_published()
    {
        var original = await newsroom.PublishAsync("Changing languages", "en");
        var editor = await newsroom.AddColleagueAsync(Role.Editor);
        await newsroom.TranslateAsync(editor, original, "ru");
        var dari = await newsroom.TranslateAsync(editor, original, "prs");
        using var browser = await newsroom.SignInAsync(editor);

        await browser.PostFormAsync($"/desk/articles/{dari}", "[data-save]", ("Form.Language", "ru"));
        var page = await browser.GetAsync($"/desk/articles/{dari}/publish");

        Assert.Contains("This story has a sibling in Russian already.", page.Text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> LanguagesOn(DeskAnswer page) =>
        [
            .. page
                .Page.QuerySelectorAll("tbody th")
                .Select(t => string.Join(' ', t.ChildNodes.Select(n => n.TextContent.Trim()).Where(w => w.Length > 0))),
        ];

    private Task<NewsSite.Articles.SaveOutcome> SaveOnlyAsync(Guid id, string body) =>
        newsroom.ExecuteAsync(
            async (NewsSite.Articles.SaveArticle u) =>
                await u.ExecuteAsync(
                    id,
                    1,
                    (await newsroom.LatestAsync(id)).Content with
                    {
                        Body = body,
                    },
                    RevisionReason.Saved,
                    default
                )
        );
}
