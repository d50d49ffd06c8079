using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.People;
using NewsSite.Core.Sections;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Sections;

public sealed class NamedInUseTests : IAsyncLifetime
{
    private readonly Newsroom _newsroom = new();
    private readonly Section _section = Section.Start(
        Guid.CreateVersion7(),
        "water",
        LocalizedText.Of(Language.English, "Water")
    );
    private readonly Topic _topic = Topic.Start(
        Guid.CreateVersion7(),
        "rivers",
        LocalizedText.Of(Language.English, "Rivers")
    );
    private readonly Person _person = Person.Start(
        Guid.CreateVersion7(),
        "ana",
        LocalizedText.Of(Language.English, "Ana")
    );
    private readonly Service _service = Service.Start(
        Guid.CreateVersion7(),
        "azadi",
        LocalizedText.Of(Language.English, "Azadi")
    );

    public async ValueTask InitializeAsync()
    {
        await _newsroom.InitializeAsync();
        await _newsroom.AskAsync(db =>
        {
            db.AddRange(_section, _topic, _person, _service);
            return db.SaveChangesAsync();
        });
    }

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task What_a_draft_uses_cannot_be_deleted_and_its_page_names_the_draft()
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var pages = await Task.WhenAll(Addresses.Select(editor.GetAsync));
        await DraftAsync("The river is low");

        foreach (var (address, page) in Addresses.Zip(pages))
        {
            var refused = await editor.SubmitAsync(page, "form[action*='handler=Delete']");

            Assert.Equal(["One story uses it: “The river is low”. Change that story first."], refused.Problems);
            var again = await editor.GetAsync(address);
            Assert.Equal("The river is low", again.TextOf(".panel li"));
            Assert.Null(again.Page.QuerySelector("form[action*='handler=Delete']"));
        }
    }

    [Fact]
    public async Task What_no_story_uses_is_deleted_and_the_record_says_so()
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);

        foreach (var address in Addresses)
        {
            await editor.PostFormAsync(address, "form[action*='handler=Delete']");
        }

        Assert.Empty(await _newsroom.AskAsync(db => db.Topics.ToListAsync()));
        Assert.Empty(await _newsroom.AskAsync(db => db.People.ToListAsync()));
        var acts = await _newsroom.AskAsync(db =>
            db.AuditEntries.Where(e => e.Act.EndsWith(".deleted"))
                .OrderBy(e => e.Number)
                .Select(e => e.Act)
                .ToListAsync()
        );
        Assert.Equal(["section.deleted", "topic.deleted", "person.deleted", "service.deleted"], acts);
    }

    private string[] Addresses =>
        [
            $"/desk/sections/{_section.Id}",
            $"/desk/topics/{_topic.Id}",
            $"/desk/people/{_person.Id}",
            $"/desk/services/{_service.Id}",
        ];

    private Task<Article> DraftAsync(string headline) =>
        _newsroom.ExecuteAsync(
            (CreateArticle create) =>
                create.ExecuteAsync(
                    new ArticleContent
                    {
                        Headline = headline,
                        Language = "en",
                        SectionId = _section.Id,
                        TopicIds = [_topic.Id],
                        Credits = [new(_person.Id, CreditRole.Author, _service.Id)],
                    },
                    default(RevisionReason),
                    default
                )
        );
}
