using NewsSite.Accounts;
using NewsSite.Accounts.Freezing;
using NewsSite.Articles;
using NewsSite.Articles.HandOver;
using NewsSite.Banners;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Banners;
using NewsSite.Core.Sections;
using NewsSite.People.Pseudonyms;
using NewsSite.Shared;
using NewsSite.Shared.Names;
using NewsSite.Shifts;
using NewsSite.Tasks;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.Roles;

/// <summary>Past every page, the use case itself asks who is acting.</summary>
public sealed class LastDoorTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task An_auditor_changes_nothing_whatever_the_way()
    {
        var auditor = await newsroom.AddColleagueAsync(Role.Auditor);
        var content = await newsroom.ContentAsync();

        await RefusedAsync<CreateArticle>(auditor, u => u.ExecuteAsync(content, RevisionReason.Created, default));
        await RefusedAsync<RaiseBanner>(
            auditor,
            u => u.ExecuteAsync(new("Not theirs", null, ["en"], Banner.LastsByDefault), default)
        );
        await RefusedAsync<SaveNamed<Section>>(auditor, u => u.ExecuteAsync(null, new(), null, default));
        await RefusedAsync<GiveTask>(auditor, u => u.ExecuteAsync("Not theirs", null, null, null, default));
    }

    [Fact]
    public async Task An_author_hands_over_no_story_and_no_shift_whatever_the_way()
    {
        var author = await newsroom.AddColleagueAsync(Role.Author);
        var heir = await newsroom.AddColleagueAsync(Role.Editor);
        var story = await newsroom.PublishAsync(await newsroom.ContentAsync("Of somebody"));

        await RefusedAsync<HandStory>(author, u => u.ExecuteAsync(story, author.Id, default));
        await RefusedAsync<HandOverShift>(author, u => u.ExecuteAsync(heir.Id, "Mine", true, true, default));
    }

    [Fact]
    public async Task An_editor_manages_no_accounts_whatever_the_way()
    {
        var editor = await newsroom.AddColleagueAsync(Role.Editor);
        var other = await newsroom.AddColleagueAsync(Role.Author);

        await RefusedAsync<ChangeRole>(editor, u => u.ExecuteAsync(other.Id, Role.Admin, default));
        await RefusedAsync<ChangeRole>(editor, u => u.ExecuteAsync(editor.Id, Role.Admin, default));
        await RefusedAsync<DisableAccount>(editor, u => u.ExecuteAsync(other.Id, default));
        await RefusedAsync<FreezeAccount>(editor, u => u.ExecuteAsync(other.Id, "", default));
        await RefusedAsync<ThawAccount>(editor, u => u.ExecuteAsync(other.Id, false, default));
        await RefusedAsync<SetPassword>(editor, u => u.ExecuteAsync(other.Id, DeskBrowser.Password, default));
        await RefusedAsync<HandOverStories>(editor, u => u.ExecuteAsync(other.Id, editor.Id, default));
        await RefusedAsync<ReadPseudonym>(editor, u => u.ExecuteAsync(Guid.NewGuid(), default));
    }

    private Task<NotPermittedException> RefusedAsync<TUseCase>(Account actor, Func<TUseCase, Task> act)
        where TUseCase : notnull =>
        Assert.ThrowsAsync<NotPermittedException>(() =>
            newsroom.ExecuteAsAsync<TUseCase, bool>(
                actor,
                async u =>
                {
                    await act(u);
                    return true;
                }
            )
        );
}
