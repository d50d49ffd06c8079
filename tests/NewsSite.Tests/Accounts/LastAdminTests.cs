using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Core.Accounts;
using NewsSite.Core.Shared;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts;

public sealed class LastAdminTests : IAsyncLifetime
{
    private readonly Newsroom _newsroom = new();

    public ValueTask InitializeAsync() => _newsroom.InitializeAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task The_only_administrator_can_be_neither_disabled_nor_demoted()
    {
        using var admin = await _newsroom.SignInAsync(Role.Admin);
        var id = admin.Account!.Id;

        var disabled = await admin.PostFormAsync($"/admin/accounts/{id}/disable");
        var demoted = await admin.PostFormAsync(
            $"/admin/accounts/{id}",
            "form[action*='handler=Role']",
            ("Form.Role", "Editor")
        );

        const string Refusal = "This is the only administrator. Make someone else administrator first.";
        Assert.Equal([Refusal], disabled.Problems);
        Assert.Equal([Refusal], demoted.Problems);
        var stored = await _newsroom.AskAsync(db => db.Users.SingleAsync());
        Assert.Equal((Role.Admin, null), (stored.Role, stored.DisabledAt));
    }

    [Fact]
    public async Task Administrators_who_remove_each_other_at_the_same_moment_leave_one()
    {
        var admins = new List<Guid>();
        for (var i = 0; i < 6; i++)
        {
            admins.Add((await _newsroom.AddColleagueAsync(Role.Admin)).Id);
        }

        var outcomes = await Task.WhenAll(
            admins.Select((id, i) => Task.Run(() => RemoveAsync(id, byRole: i % 2 == 0)))
        );

        Assert.Single(outcomes, problems => problems is { Count: 1 });
        Assert.Equal(
            1,
            await _newsroom.AskAsync(db => db.Users.CountAsync(a => a.Role == Role.Admin && a.DisabledAt == null))
        );
    }

    private Task<IReadOnlyList<Problem>?> RemoveAsync(Guid id, bool byRole) =>
        byRole
            ? _newsroom.ExecuteAsync((ChangeRole u) => u.ExecuteAsync(id, Role.Author, default))
            : _newsroom.ExecuteAsync((DisableAccount u) => u.ExecuteAsync(id, default));
}
