using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Core.Accounts;

namespace NewsSite.Tests.Newsrooms;

/// <summary>Someone at the desk without script: keeps cookies, fills in the forms that pages show, follows no redirect unasked.</summary>
public sealed class DeskBrowser(HttpClient http, Account? account = null) : IDisposable
{
    public const string Password = "a password of the newsroom";

    public HttpClient Http => http;

    /// <summary>Who is signed in; null for a visitor.</summary>
    public Account? Account => account;

    public async Task<DeskAnswer> GetAsync(string path) => await ReadAsync(await http.GetAsync(path));

    /// <summary>Opens a page, fills in its form and sends it as a browser would: with the hidden fields and what stood in the others.</summary>
    /// <param name="form">CSS selector of the form or of a button in it; null when <c>main</c> has only one. A button's own name and action count.</param>
    /// <param name="fields">Name to value; a repeated name sends several values; null leaves the field out.</param>
    public async Task<DeskAnswer> PostFormAsync(string path, string? form, params (string Name, string? Value)[] fields)
    {
        var page = await GetAsync(path);
        Assert.True(page.Status == HttpStatusCode.OK, $"{path} answers {page.Status}.");
        return await SubmitAsync(page, form, fields);
    }

    public Task<DeskAnswer> PostFormAsync(string path, params (string Name, string? Value)[] fields) =>
        PostFormAsync(path, null, fields);

    /// <summary>Sends a form of a page that was opened before.</summary>
    public async Task<DeskAnswer> SubmitAsync(
        DeskAnswer page,
        string? form,
        params (string Name, string? Value)[] fields
    )
    {
        var filled = FilledForm.Find(page.Page, form);
        foreach (var named in fields.GroupBy(f => f.Name, f => f.Value))
        {
            filled.Set(named.Key, [.. named.OfType<string>()]);
        }

        return await ReadAsync(await http.SendAsync(filled.Request(page.Address)));
    }

    /// <summary>Goes where a redirect points.</summary>
    public Task<DeskAnswer> FollowAsync(DeskAnswer answer)
    {
        Assert.NotNull(answer.Location);
        return GetAsync(answer.Location);
    }

    public void Dispose() => http.Dispose();

    private static async Task<DeskAnswer> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return new DeskAnswer(response, text, new HtmlParser().ParseDocument(text));
    }
}

/// <summary>What came back.</summary>
public sealed record DeskAnswer(HttpResponseMessage Response, string Text, IHtmlDocument Page)
{
    public HttpStatusCode Status => Response.StatusCode;
    public string? Location => Response.Headers.Location?.ToString();
    public Uri Address => Response.RequestMessage!.RequestUri!;

    /// <summary>Words of the first element that fits, spaces folded; null when there is none.</summary>
    public string? TextOf(string selector) =>
        Page.QuerySelector(selector) is { } found
            ? string.Join(' ', found.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : null;

    /// <summary>The messages of the error summary.</summary>
    public IReadOnlyList<string> Problems =>
        [.. Page.QuerySelectorAll(".error-summary-list li").Select(e => e.TextContent.Trim())];
}

public static class DeskBrowsers
{
    private static int _people;

    /// <summary>A visitor who is not signed in.</summary>
    public static DeskBrowser Visit(this Newsroom newsroom) => new(newsroom.Browser());

    /// <summary>A new colleague, signed in by the form.</summary>
    /// <param name="limits">The part of the paper that an editor works on; null for all of it.</param>
    public static async Task<DeskBrowser> SignInAsync(this Newsroom newsroom, Role role, DeskLimits? limits = null) =>
        await newsroom.SignInAsync(await newsroom.AddColleagueAsync(role, limits: limits));

    /// <summary>One more browser of someone.</summary>
    public static async Task<DeskBrowser> SignInAsync(this Newsroom newsroom, Account account)
    {
        var browser = new DeskBrowser(newsroom.Browser(), account);
        var answer = await browser.PostFormAsync(
            "/account/sign-in",
            ("Form.Email", account.Email),
            ("Form.Password", DeskBrowser.Password)
        );
        Assert.Equal("/desk", answer.Location);
        return browser;
    }

    public static async Task<Account> AddColleagueAsync(
        this Newsroom newsroom,
        Role role,
        string? name = null,
        DeskLimits? limits = null
    )
    {
        var number = Interlocked.Increment(ref _people);
        var added = await newsroom.ExecuteAsync(
            (AddAccount add) =>
                add.ExecuteAsync(
                    $"{role}{number}@desk.test",
                    name ?? $"{role} {number}",
                    role,
                    DeskBrowser.Password,
                    default,
                    limits
                )
        );
        return added.Account!;
    }
}
