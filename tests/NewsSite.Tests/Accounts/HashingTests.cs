using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Accounts.Invitations;
using NewsSite.Accounts.Passwords;
using NewsSite.Core.Accounts;
using NewsSite.Core.Shared;
using NewsSite.Shared;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Newsrooms.Stores;

namespace NewsSite.Tests.Accounts;

/// <summary>Hashing a password takes long. Others write meanwhile.</summary>
public sealed class HashingTests : IAsyncLifetime
{
    private readonly Newsroom _newsroom = new()
    {
        Adjust = b => b.Services.AddSingleton<IPasswordHasher<Account>, HasherBesideAWriter>(),
    };

    public ValueTask InitializeAsync() => _newsroom.InitializeAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task Nobody_who_writes_waits_for_a_password_to_be_hashed()
    {
        var admin = await _newsroom.AddColleagueAsync(Role.Admin);
        var ana = await _newsroom.AddColleagueAsync(Role.Author);
        var set = await _newsroom.ExecuteAsAsync(
            admin,
            (SetPassword u) => u.ExecuteAsync(ana.Id, DeskBrowser.Password + " anew", default)
        );
        var reset = await _newsroom.ExecuteAsync((MakeResetLink u) => u.ExecuteAsync(ana.Id, byMail: false, default));
        var replaced = await _newsroom.ExecuteAsync(
            (ResetPassword u) => u.ExecuteAsync(TokenIn(reset!.Link!), DeskBrowser.Password, default)
        );
        var invited = await _newsroom.ExecuteAsAsync(
            admin,
            (InviteColleague u) => u.ExecuteAsync("ben@desk.test", "Ben", Role.Author, default)
        );
        var accepted = await _newsroom.ExecuteAsync(
            (AcceptInvitation u) => u.ExecuteAsync(TokenIn(invited.Link!), "Ben", DeskBrowser.Password, default)
        );

        Assert.Equal<IReadOnlyList<Problem>?>([], set);
        Assert.Equal<IReadOnlyList<Problem>?>([], replaced);
        Assert.NotNull(accepted!.Account);
    }

    private static string TokenIn(string link) =>
        QueryHelpers.ParseQuery(new Uri(link).Query).Values.Single().ToString();

    /// <summary>Writes into the database while it hashes, and waits for nobody.</summary>
    private sealed class HasherBesideAWriter(DataFolder folder) : PasswordHasher<Account>
    {
        public override string HashPassword(Account user, string password)
        {
            using var connection = TestStores.Open(folder.Root);
            using var command = connection.CreateCommand();
            command.CommandTimeout = 1;
            command.CommandText = TestStores.ArePostgres
                ? "SELECT pg_advisory_xact_lock(20261211)"
                : "UPDATE \"Accounts\" SET \"AccessFailedCount\" = \"AccessFailedCount\" WHERE 1 = 0";
            command.ExecuteNonQuery();
            return base.HashPassword(user, password);
        }
    }
}
