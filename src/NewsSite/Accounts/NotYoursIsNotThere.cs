using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using NewsSite.Shared;

namespace NewsSite.Accounts;

/// <summary>
/// Someone who is signed in and may not enter gets the same 404 as for an address that does not exist.
/// So does everyone at an address that leads nowhere: it asks no visitor to sign in.
/// </summary>
internal sealed class NotYoursIsNotThere : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        var leadsSomewhere = context.GetEndpoint()?.Metadata.GetMetadata<ForAudienceAttribute>() is not null;
        if (authorizeResult.Forbidden || (authorizeResult.Challenged && !leadsSomewhere))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return _usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
