using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsSite.Benchmarks.Desk;

/// <summary>Somebody at the desk: keeps cookies, sends the forms that pages show, and looks at the clock.</summary>
internal sealed class Editor : IDisposable
{
    private readonly HttpClient _http;

    private Editor(HttpClient http) => _http = http;

    public static async Task<Editor> SignInAsync(Uri site, string email, string password)
    {
        var editor = new Editor(
            new(new HttpClientHandler { AllowAutoRedirect = false })
            {
                BaseAddress = site,
                Timeout = TimeSpan.FromSeconds(20),
            }
        );
        var form = await editor.FormAsync("/account/sign-in", "main form[method=post]");
        (form["Form.Email"], form["Form.Password"]) = (email, password);
        await editor.SendAsync("/account/sign-in", form, HttpStatusCode.Redirect);
        return editor;
    }

    /// <returns>Milliseconds from asking to the last byte of a page.</returns>
    public async Task<double> OpenAsync(string path) => (await GetAsync(path)).Milliseconds;

    /// <returns>The words of a page, at whatever state; and how long it took.</returns>
    public async Task<(string Text, double Milliseconds)> GetAsync(string path, bool mayBeMissing = false)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await GiveUpLateAsync(path);
        if (answer is null)
        {
            return ("", Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        var text = await answer.Content.ReadAsStringAsync();
        return answer.StatusCode == HttpStatusCode.OK || mayBeMissing
            ? (text, Stopwatch.GetElapsedTime(started).TotalMilliseconds)
            : throw new InvalidOperationException($"{path} answered {answer.StatusCode}.");
    }

    /// <summary>Fields of a form as a page shows them, by name; of several with one name the last.</summary>
    public async Task<Dictionary<string, string>> FormAsync(string path, string selector)
    {
        var page = await new HtmlParser().ParseDocumentAsync((await GetAsync(path)).Text);
        var form = (IHtmlFormElement)page.QuerySelector(selector)!;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var control in form.Elements)
        {
            if (control.GetAttribute("name") is { Length: > 0 } name && ValueOf(control) is { } value)
            {
                fields[name] = value;
            }
        }

        return fields;
    }

    /// <returns>The answer, and milliseconds from sending to its last byte.</returns>
    public async Task<(string Text, double Milliseconds)> SendAsync(
        string path,
        Dictionary<string, string> fields,
        HttpStatusCode expected
    )
    {
        using var form = new FormUrlEncodedContent(fields);
        var started = Stopwatch.GetTimestamp();
        using var answer = await _http.PostAsync(path, form);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.StatusCode == expected
            ? (text, Stopwatch.GetElapsedTime(started).TotalMilliseconds)
            : throw new InvalidOperationException($"{path} answered {answer.StatusCode}: {WordsOf(text)}");
    }

    public void Dispose() => _http.Dispose();

    /// <returns>Null when nobody would have waited any longer.</returns>
    private async Task<HttpResponseMessage?> GiveUpLateAsync(string path)
    {
        try
        {
            return await _http.GetAsync(path);
        }
        catch (TaskCanceledException)
        {
            return null;
        }
    }

    private static string WordsOf(string html) =>
        string.Join(' ', (new HtmlParser().ParseDocument(html).QuerySelector("main")?.TextContent ?? html).Split());

    private static string? ValueOf(AngleSharp.Dom.IElement control) =>
        control switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.Value : null,
            IHtmlInputElement { Type: "submit" or "button" or "file" or "image" } => null,
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value,
            _ => null,
        };
}
