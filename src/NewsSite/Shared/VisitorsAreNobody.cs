using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace NewsSite.Shared;

public static class VisitorsAreNobody
{
    /// <summary>Takes the site's own rights from requests of people who are not signed in. Comes after authentication.</summary>
    public static void UseVisitorsAreNobody(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (context.User.Identity?.IsAuthenticated != true)
                {
                    context.RequestServices.GetRequiredService<CurrentActor>().BecomeVisitor();
                }

                return next(context);
            }
        );
}
