using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NewsSite.Shared.Forms;

namespace NewsSite.Shared.Faults;

/// <summary>Says that something was not kept, and gives back what was sent: a page for people, which can send it again, or JSON for script.</summary>
public sealed class NotStoredPage(IOptions<NewsroomOptions> newsroom, AssetAddresses assets)
{
    /// <summary>What is longer stands on the page to be read and copied; the rest travels along unseen.</summary>
    private const int ShownFrom = 20;

    public async Task AnswerAsync(HttpContext context, NotStored why)
    {
        context.Response.StatusCode = why.Status;
        context.Response.Headers.CacheControl = "no-store";
        if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            await context.Response.WriteAsJsonAsync(
                new { Status = "not-stored", Reason = $"{why.What} {why.Remedy}" },
                context.RequestAborted
            );
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        var form = await FormAsync(context.Request);
        await context.Response.WriteAsync(Html(why, FormHtml(context.Request, form)), context.RequestAborted);
    }

    /// <summary>What came may have been too much for the disk itself.</summary>
    private static async Task<IFormCollection> FormAsync(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync() : FormCollection.Empty;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            return FormCollection.Empty;
        }
    }

    private string Html(NotStored why, string form) =>
        $"""
            <!DOCTYPE html>
            <html lang="en" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex, nofollow">
            <title>Error: Not saved – Newsroom</title>
            <link rel="stylesheet" href="{assets.Of("/css/desk.css")}">
            </head>
            <body class="desk desk-door">
            <header class="desk-masthead">
            <a class="desk-name" href="/desk">{Encode(newsroom.Value.Name)} <span class="desk-place">Newsroom</span></a>
            </header>
            <main class="desk-main" id="main" tabindex="-1">
            <h1>Not saved</h1>
            <p class="notice notice-warn" role="alert">{why.What} Nothing was saved. {why.Remedy}</p>
            <p>What you sent is not lost as long as this page stays open. Copy it to be safe, then send it again.</p>
            {form}
            </main>
            </body>
            </html>
            """;

    private static string FormHtml(HttpRequest request, IFormCollection form)
    {
        var address = Encode(request.PathBase + request.Path + request.QueryString);
        var fields = form.SelectMany(f => f.Value.Select(value => FieldHtml(f.Key, value ?? "")));
        var files = form.Files.Select(f => Labelled(f.Name, "choose it again", "input", "type=\"file\""));
        return $"""
            <form method="post" class="form" action="{address}" enctype="{EncodingOf(request)}">
            {string.Join('\n', fields.Concat(files))}
            <p class="form-actions"><button type="submit" class="button">Send again</button></p>
            </form>
            """;
    }

    private static string EncodingOf(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true
            ? "multipart/form-data"
            : "application/x-www-form-urlencoded";

    /// <summary>A password is never sent back.</summary>
    private static string FieldHtml(string name, string value) =>
        name.Contains("Password", StringComparison.OrdinalIgnoreCase)
            ? Labelled(name, "type it again", "input", "type=\"password\" autocomplete=\"off\"")
        : name.StartsWith("__", StringComparison.Ordinal) || value.Length < ShownFrom
            ? $"""<input type="hidden" name="{Encode(name)}" value="{Encode(value)}">"""
        : Labelled(name, "as you sent it", "textarea", "rows=\"6\" dir=\"auto\"")
            + $"\n{Encode(value)}</textarea></div>";

    /// <summary>A field that goes by the last part of its name, such as Body of Form.Body.</summary>
    private static string Labelled(string name, string hint, string control, string attributes)
    {
        var (id, label) = (FieldParts.IdOf(name), name[(name.LastIndexOf('.') + 1)..]);
        var end = control == "input" ? "</div>" : "";
        return $"""<div class="field"><label class="field-label" for="{id}">{Encode(label)} – {hint}</label><{control} class="field-control" id="{id}" name="{Encode(name)}" {attributes}>{end}""";
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
