using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts.Browsers;

/// <summary>Whether whoever sits at the browser proved a moment ago who they are. Dangerous acts ask for it.</summary>
public sealed class FreshSignIn(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <summary>The page that asks.</summary>
    public const string Path = "/account/confirm";

    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    /// <param name="here">Where the person comes back to.</param>
    /// <returns>Where to prove it; null when that was done.</returns>
    public async Task<string?> AskAsync(string here, CancellationToken cancel)
    {
        var since = clock.GetUtcNow().UtcDateTime - Lasts;
        var isFresh = await db.SignedInBrowsers.AnyAsync(b => b.Id == actor.SessionId && b.ConfirmedAt > since, cancel);
        return isFresh ? null : $"{Path}?returnUrl={Uri.EscapeDataString(here)}";
    }
}
