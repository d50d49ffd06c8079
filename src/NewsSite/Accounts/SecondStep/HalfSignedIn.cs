using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace NewsSite.Accounts.SecondStep;

/// <summary>Whoever gave the right password and owes the second step: kept for a few minutes in a cookie of its own.</summary>
public sealed class HalfSignedIn(IHttpContextAccessor http)
{
    public const string Scheme = "newsroom.half";
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private const string Stamp = "newsroom.stamp";

    private HttpContext Context => http.HttpContext!;

    public Task RememberAsync(Account account) =>
        Context.SignInAsync(
            Scheme,
            new ClaimsPrincipal(
                new ClaimsIdentity(
                    [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(Stamp, account.SecurityStamp!)],
                    Scheme
                )
            )
        );

    /// <returns>Account and its stamp at the time of the password; null when nobody is half signed in.</returns>
    public async Task<(Guid AccountId, string Stamp)?> FindAsync()
    {
        var half = await Context.AuthenticateAsync(Scheme);
        return Guid.TryParse(half.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? (id, half.Principal!.FindFirstValue(Stamp)!)
            : null;
    }

    public Task ForgetAsync() => Context.SignOutAsync(Scheme);
}
