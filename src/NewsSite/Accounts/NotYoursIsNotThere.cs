using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using NewsSite.Shared;

namespace NewsSite.Accounts;

/// <summary>
/// Someone who is signed in and may not enter gets the same 404 as for an address that does not exist.
/// So does everyone at an address that leads nowhere: it asks no visitor to sign in.
/// Who must set up a second step first is led there.
/// </summary>
internal sealed class NotYoursIsNotThere(AccessLog log) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (authorizeResult.Forbidden && IsArriving(context))
        {
            context.Response.Redirect("/account/second-step/set-up");
            return Task.CompletedTask;
        }

        var leadsSomewhere = context.GetEndpoint()?.Metadata.GetMetadata<ForAudienceAttribute>() is not null;
        if (authorizeResult.Forbidden)
        {
            log.Refused(context);
        }

        if (authorizeResult.Forbidden || (authorizeResult.Challenged && !leadsSomewhere))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return _usual.HandleAsync(next, context, policy, authorizeResult);
    }

    /// <summary>Asks for a page, and may once the second step is set up.</summary>
    private static bool IsArriving(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.User.HasClaim(claim => claim.Type == AudienceRules.ArrivalClaim)
        && context.GetEndpoint()?.Metadata.GetMetadata<ForAudienceAttribute>() is not null;
}
