using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsSite.Core.Languages;

namespace NewsSite.Shared.Faults;

/// <summary>What people see when a page could not be made or a request not be taken: complete in itself, since nothing else can be relied on then.</summary>
public sealed class FaultPage(IOptions<NewsroomOptions> options, ReaderStylesheet stylesheet)
{
    public async Task AnswerAsync(HttpContext context)
    {
        var path = context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path.Value!;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(
            Html(LanguageOf(path), WordsFor(context.Response.StatusCode)),
            context.RequestAborted
        );
    }

    private static string WordsFor(int status) =>
        status switch
        {
            StatusCodes.Status429TooManyRequests => "error.busy",
            >= 400 and < 500 => "error.refused",
            _ => "error.fault",
        };

    private Language LanguageOf(string path)
    {
        var named = Language.Find(path.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault());
        return named is not null && options.Value.Languages.Contains(named) ? named : options.Value.DefaultLanguage;
    }

    private string Html(Language language, string what)
    {
        var words = SiteStrings.For(language);
        var paths = new ReaderPaths(language, options.Value.DefaultLanguage);
        var name = WebUtility.HtmlEncode(options.Value.NameIn(language));
        return $"""
            <!DOCTYPE html>
            <html lang="{language.Tag}" dir="{language.Direction}" data-script="{language.Script}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{words[$"{what}-title"]} – {name}</title>
            <style>{stylesheet.Css}</style>
            </head>
            <body>
            <header class="masthead page"><div class="masthead-plate"><p class="masthead-name"><a href="{paths.Home}">{name}</a></p></div></header>
            <main class="page">
            <section class="notice">
            <h1>{words[$"{what}-title"]}</h1>
            <p>{words[$"{what}-text"]}</p>
            <form class="search-words" role="search" action="{paths.Search}" method="get">
            <label class="visually-hidden" for="q">{words["site.search"]}</label>
            <input type="search" id="q" name="q"><button type="submit">{words["site.search-button"]}</button>
            </form>
            <p><a href="{paths.Home}">{words["site.home"]}</a></p>
            </section>
            </main>
            </body>
            </html>
            """;
    }
}
