using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared.Faults;

namespace NewsSite.Shared;

/// <summary>What stands between the wire and the pages, in the order it must stand there.</summary>
public static class ReaderPipeline
{
    private const string NotFoundPage = "/not-found";

    /// <summary>What browsers and caches are told when the store of media is away.</summary>
    private const string MediaRetryAfterSeconds = "30";

    /// <summary>A page for what failed. Comes before all that may fail.</summary>
    public static void UseFaultPages(this IApplicationBuilder app)
    {
        app.UseResponseCompression();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = TellOfFaultAsync });
    }

    /// <summary>A page for what is not here. Comes before routing.</summary>
    public static void UseNotHerePages(this IApplicationBuilder app)
    {
        // Files of the store are fetched by pages, not by people: an empty 404 serves them best.
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/media"),
            pages => pages.UseStatusCodePages(ExplainAsync)
        );
        app.Use(NotPermittedIsNotThereAsync);
    }

    private static async Task NotPermittedIsNotThereAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (NotPermittedException) when (!context.Response.HasStarted)
        {
            context.RequestServices.GetRequiredService<AccessLog>().Refused(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private static Task TellOfFaultAsync(HttpContext context)
    {
        var (method, services) = (context.Request.Method, context.RequestServices);
        var failure = context.Features.GetRequiredFeature<IExceptionHandlerFeature>().Error;
        var isReading = HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
        if (isReading && failure is MediaStoreFailure)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = MediaRetryAfterSeconds;
        }

        return !isReading && NotStored.Of(failure) is { } why
            ? services.GetRequiredService<NotStoredPage>().AnswerAsync(context, why)
            : services.GetRequiredService<FaultPage>().AnswerAsync(context);
    }

    /// <summary>What script asks for is answered by the number alone.</summary>
    private static Task ExplainAsync(StatusCodeContext answer)
    {
        var context = answer.HttpContext;
        var isForPeople = context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        return context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => SayItIsNotHereAsync(answer),
            StatusCodes.Status400BadRequest
            or StatusCodes.Status413PayloadTooLarge
            or StatusCodes.Status429TooManyRequests when isForPeople => context
                .RequestServices.GetRequiredService<FaultPage>()
                .AnswerAsync(context),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>Answers an empty 404 with the readers' page for it.</summary>
    private static async Task SayItIsNotHereAsync(StatusCodeContext answer)
    {
        var context = answer.HttpContext;
        var request = context.Request;
        var (path, query, method) = (request.Path, request.QueryString, request.Method);
        context.Features.Set<IStatusCodeReExecuteFeature>(
            new StatusCodeReExecuteFeature { OriginalPath = path.Value!, OriginalPathBase = request.PathBase.Value! }
        );
        context.SetEndpoint(null);
        request.RouteValues.Clear();
        (request.Path, request.QueryString) = (NotFoundPage, QueryString.Empty);
        request.Method = HttpMethods.IsHead(method) ? method : HttpMethods.Get;
        try
        {
            await answer.Next(context);
        }
        finally
        {
            (request.Path, request.QueryString, request.Method) = (path, query, method);
        }
    }
}
