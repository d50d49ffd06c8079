using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace NewsSite.Shared;

public static class VisitorsAreNobody
{
    /// <summary>
    /// Takes the site's own rights from requests of people who are not signed in, and notes where each request comes
    /// from. Comes after authentication.
    /// </summary>
    public static void UseVisitorsAreNobody(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var actor = context.RequestServices.GetRequiredService<CurrentActor>();
                actor.ComeFrom(context.Connection.RemoteIpAddress);
                if (context.User.Identity?.IsAuthenticated != true)
                {
                    actor.BecomeVisitor();
                }

                return next(context);
            }
        );
}
