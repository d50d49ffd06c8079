using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Articles.Translations;
using NewsSite.Audit;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Audit;
using NewsSite.Core.Notices;
using NewsSite.People.Pseudonyms;
using NewsSite.Tests.Articles.Desk;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles.Translations;

/// <summary>What follows for a translation from what happens to its original and to the link between them.</summary>
public sealed class TranslationNewsTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task Whose_translation_falls_behind_is_told_once_for_each_change_that_readers_get()
    {
        var translator = await newsroom.AddColleagueAsync(Role.Editor);
        var original = await newsroom.PublishAsync("News of a change", "en", "One of two.\n\nTwo of two.\n");
        var id = await newsroom.TranslateAsync(translator, original, "ru");

        await newsroom.ChangeAsync(original, "One", "Nearly one");
        Assert.Equal(["1 paragraph to look at"], await ToldAsync(id));
        await newsroom.ChangeAsync(original, "of two", "of three");
        Assert.Equal(["1 paragraph to look at", "2 paragraphs to look at"], await ToldAsync(id));
        await RepublishAsync(original, c => c with { TopicIds = [], Slug = "another-address" });
        await newsroom.ChangeAsync(original, "Nearly one", "One", translator);

        Assert.Equal(2, (await ToldAsync(id)).Count);
    }

    [Fact]
    public async Task An_original_that_is_only_saved_makes_nothing_stale_while_readers_have_other_words()
    {
        var translator = await newsroom.AddColleagueAsync(Role.Editor);
        var original = await newsroom.PublishAsync("Saved and not out", "en", "One.\n");
        var id = await newsroom.TranslateAsync(translator, original, "ru");
        var draft = await newsroom.DraftAsync("Not out at all", "One.\n");
        var early = await newsroom.TranslateAsync(translator, draft, "ru");

        await SaveAsync(original, c => c with { Body = "Two.\n" });
        await SaveAsync(draft, c => c with { Body = "Two.\n" });

        Assert.Equal([(early, 1)], (await CountsAsync(id, early)).Select(c => (c.Key, c.Value)));
        Assert.Empty(await ToldAsync(id));
        Assert.Empty(await ToldAsync(early));
    }

    [Fact]
    public async Task A_link_made_or_cut_by_somebody_else_is_rolled_back_and_what_was_seen_is_remembered()
    {
        var original = await newsroom.PublishAsync("Rolled back", "en", "One.\n");
        var russian = await newsroom.PublishAsync("Откат", "ru", "Раз.\n");
        var editor = await newsroom.AddColleagueAsync(Role.Editor);
        Assert.Empty(await newsroom.LinkAsync(russian, original, editor));
        await newsroom.ChangeAsync(original, "One", "Nearly one");
        await newsroom.ExecuteAsAsync(editor, (UnlinkTranslation u) => u.ExecuteAsync(russian, default));

        Assert.Empty(await RollBackAsync(russian, "article.translation-unlinked"));
        Assert.Equal(original, (await newsroom.ArticleAsync(russian)).TranslationOf);
        Assert.Equal([(russian, 1)], (await CountsAsync(russian)).Select(c => (c.Key, c.Value)));

        Assert.Empty(await RollBackAsync(russian, "article.translation-linked"));
        Assert.Null((await newsroom.ArticleAsync(russian)).TranslationOf);
    }

    [Fact]
    public async Task A_name_that_gave_way_to_a_pseudonym_is_nothing_to_look_at_and_is_shown_to_no_translator()
    {
        const string Real = "Sabine Orlow";
        var person = await newsroom.PersonIdAsync(Real);
        using var author = await newsroom.SignInAsync(Role.Author);
        var original = await newsroom.PublishAsync(
            "Told by a witness",
            "en",
            $"{Real} was there.\n\nThe ferry left at {Real}’s word.\n"
        );
        var id = await newsroom.TranslateAsync(author.Account!, original, "ru");
        await newsroom.ChangeAsync(original, "The ferry", "The late ferry");

        await newsroom.ExecuteAsync((TakePseudonym u) => u.ExecuteAsync(person, "Robin Vale", default));

        var page = await author.GetAsync(Translators.PageOf(id));
        Assert.Equal(["Paragraph 2: Changed since"], page.Marks());
        Assert.Contains(
            "The late ferry left at Robin Vale’s word.",
            page.TextOf(".pair[aria-label='Paragraph 2'] .pair-source")
        );
        Assert.DoesNotContain(Real, page.Text, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> ToldAsync(Guid id) =>
        [
            .. (
                await newsroom.AskAsync(db =>
                    db.Notices.Where(n => n.ArticleId == id && n.Kind == NoticeKind.OriginalChanged)
                        .OrderBy(n => n.Id)
                        .Select(n => n.Said)
                        .ToListAsync()
                )
            ).Select(said => said.ToString()),
        ];

    private Task<IReadOnlyDictionary<Guid, int>> CountsAsync(params Guid[] ids) =>
        newsroom.ExecuteAsync((StaleTranslations u) => u.CountAsync(ids, default));

    private async Task RepublishAsync(Guid id, Func<ArticleContent, ArticleContent> change)
    {
        await SaveAsync(id, change);
        Assert.Empty(await newsroom.ExecuteAsync((PublishArticle u) => u.ExecuteAsync(id, null, default)));
    }

    private async Task SaveAsync(Guid id, Func<ArticleContent, ArticleContent> change)
    {
        var latest = await newsroom.LatestAsync(id);
        await newsroom.ExecuteAsync(
            (SaveArticle u) => u.ExecuteAsync(id, latest.Number, change(latest.Content), RevisionReason.Saved, default)
        );
    }

    private async Task<IReadOnlyList<NewsSite.Core.Shared.Problem>> RollBackAsync(Guid id, string act)
    {
        var entry = await newsroom.AskAsync(db =>
            db.AuditEntries.AsNoTracking()
                .Where(e => e.ObjectId == id && e.Act == act)
                .OrderBy(e => e.Number)
                .FirstAsync()
        );
        return await newsroom.ExecuteAsync(
            (IEnumerable<IRollBack> all) => all.Single(r => r.Acts.Contains(act)).ExecuteAsync(entry, default)
        );
    }
}
