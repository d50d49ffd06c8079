using System.Net;
using Microsoft.Extensions.Logging;

namespace NewsSite.Accounts.LockOut;

/// <summary>What the log tells of signing in. Nothing that somebody typed stands in it: no line can be forged, no secret kept.</summary>
public sealed partial class SignInLog(ILogger<SignInLog> log, TimeProvider clock)
{
    private const string NoAccount = "none";

    public void Entered(Guid accountId, string by, IPAddress? from) =>
        LogEntered(accountId, by, from, clock.GetUtcNow().UtcDateTime);

    /// <param name="accountId">Null when no account has the email that was tried.</param>
    public void Failed(Guid? accountId, string by, IPAddress? from) =>
        LogFailed(accountId is { } known ? known : NoAccount, by, from, clock.GetUtcNow().UtcDateTime);

    public void Refused(IPAddress? from, DateTime until) => LogRefused(from, until, clock.GetUtcNow().UtcDateTime);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Signed in by {By}: account {AccountId} from {Address} at {At:u}"
    )]
    private partial void LogEntered(Guid accountId, string by, IPAddress? address, DateTime at);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Sign-in failed by {By}: account {AccountId} from {Address} at {At:u}"
    )]
    private partial void LogFailed(object accountId, string by, IPAddress? address, DateTime at);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in refused: {Address} until {Until:u}, at {At:u}")]
    private partial void LogRefused(IPAddress? address, DateTime until, DateTime at);
}
