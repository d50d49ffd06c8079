using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace NewsSite.Shared;

/// <summary>What the log tells of doors that stayed shut to someone who is signed in. Nothing that somebody typed stands in it.</summary>
public sealed partial class AccessLog(ILogger<AccessLog> log, TimeProvider clock)
{
    public void Refused(HttpContext context)
    {
        if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account)
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
            LogRefused(account, route, context.Connection.RemoteIpAddress, clock.GetUtcNow().UtcDateTime);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Access refused: account {AccountId} to {Route} from {Address} at {At:u}"
    )]
    private partial void LogRefused(string accountId, string route, IPAddress? address, DateTime at);
}
