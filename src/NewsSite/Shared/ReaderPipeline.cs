using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace NewsSite.Shared;

/// <summary>What stands between the wire and the pages, in the order it must stand there.</summary>
public static class ReaderPipeline
{
    private const string NotFoundPage = "/not-found";

    /// <summary>Comes before routing.</summary>
    public static void UseReaderAnswers(this IApplicationBuilder app)
    {
        app.UseResponseCompression();
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandler = context =>
                    context.RequestServices.GetRequiredService<FaultPage>().AnswerAsync(context),
            }
        );
        // Files of the store are fetched by pages, not by people: an empty 404 serves them best.
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/media"),
            pages => pages.UseStatusCodePages(SayItIsNotHereAsync)
        );
    }

    /// <summary>Answers an empty 404 with the readers' page for it.</summary>
    private static async Task SayItIsNotHereAsync(StatusCodeContext answer)
    {
        var context = answer.HttpContext;
        if (context.Response.StatusCode != StatusCodes.Status404NotFound)
        {
            return;
        }

        var request = context.Request;
        var (path, query) = (request.Path, request.QueryString);
        context.Features.Set<IStatusCodeReExecuteFeature>(
            new StatusCodeReExecuteFeature { OriginalPath = path.Value!, OriginalPathBase = request.PathBase.Value! }
        );
        context.SetEndpoint(null);
        request.RouteValues.Clear();
        (request.Path, request.QueryString) = (NotFoundPage, QueryString.Empty);
        try
        {
            await answer.Next(context);
        }
        finally
        {
            (request.Path, request.QueryString) = (path, query);
        }
    }
}
