using NewsSite.Core.Shared;

namespace NewsSite.Core.Accounts;

/// <summary>Somebody asked for a new password; whether there is such an account is looked at later, so that asking tells nothing.</summary>
/// <param name="Email">As typed.</param>
public sealed record PasswordResetAsked(string Email, DateTime At) : IDomainEvent;
