using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Core.Accounts;
using NewsSite.Data;

namespace NewsSite.Demo;

/// <summary>The people who can sign in to the demo newsroom. They exist in Development only.</summary>
public sealed class DemoAccounts(AddAccount add)
{
    /// <summary>Known to everyone who reads this file: worth nothing outside a demo.</summary>
    public const string Password = "ambrel-river-demo";

    private static readonly IReadOnlyList<DemoAccount> All =
    [
        new("admin@newssite.example", "Ida Norrland", Role.Admin),
        new("editor@newssite.example", "Tomas Quill", Role.Editor),
        new("author@newssite.example", "Leyla Farouz", Role.Author),
    ];

    public async Task AddAsync(CancellationToken cancel)
    {
        foreach (var account in All)
        {
            await add.ExecuteAsync(account.Email, account.Name, account.Role, Password, cancel);
        }
    }

    /// <summary>Those the store still has; their passwords may have been changed since.</summary>
    public static async Task<IReadOnlyList<DemoAccount>> StillThereAsync(NewsDb db, CancellationToken cancel)
    {
        var emails = All.Select(a => a.Email).ToList();
        var there = await db
            .Users.Where(u => emails.Contains(u.Email!) && u.DisabledAt == null)
            .Select(u => u.Email)
            .ToListAsync(cancel);
        return [.. All.Where(a => there.Contains(a.Email))];
    }
}

public sealed record DemoAccount(string Email, string Name, Role Role);
