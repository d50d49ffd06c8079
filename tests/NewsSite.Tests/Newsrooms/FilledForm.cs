using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsSite.Tests.Newsrooms;

/// <summary>A form of a page with what stands in its fields.</summary>
internal sealed class FilledForm
{
    private readonly IHtmlFormElement _form;
    private readonly IElement? _button;
    private readonly List<KeyValuePair<string, string>> _values = [];

    private FilledForm(IHtmlFormElement form, IElement? button)
    {
        _form = form;
        _button = button;
        foreach (var control in form.Elements)
        {
            Read(control);
        }

        if (button?.GetAttribute("name") is { Length: > 0 } name)
        {
            Set(name, button.GetAttribute("value") ?? "");
        }
    }

    /// <param name="selector">Of the form or a button in it; null when <c>main</c> has one form that posts.</param>
    public static FilledForm Find(IHtmlDocument page, string? selector)
    {
        var found = page.QuerySelectorAll(selector ?? "main form[method=post]");
        Assert.True(
            found.Length == 1,
            $"{found.Length} elements fit '{selector ?? "main form[method=post]"}' in: {page.Body?.TextContent}"
        );
        return found[0] is IHtmlFormElement form
            ? new(form, form.QuerySelector("button[type=submit][name]"))
            : new(((IHtmlButtonElement)found[0]).Form!, found[0]);
    }

    public void Set(string name, params string[] values)
    {
        _values.RemoveAll(v => v.Key == name);
        _values.AddRange(values.Select(v => KeyValuePair.Create(name, v)));
    }

    public HttpRequestMessage Request(Uri page)
    {
        var action = _button?.GetAttribute("formaction") ?? _form.GetAttribute("action");
        var address = action is null ? page : new Uri(page, action);
        return new HttpRequestMessage(HttpMethod.Post, address) { Content = Content() };
    }

    private HttpContent Content()
    {
        if (_form.Enctype != "multipart/form-data")
        {
            return new FormUrlEncodedContent(_values);
        }

        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in _values)
        {
            parts.Add(new StringContent(value), name);
        }

        return parts;
    }

    private void Read(IElement control)
    {
        if (control.GetAttribute("name") is not { Length: > 0 } name || control.HasAttribute("disabled"))
        {
            return;
        }

        foreach (var value in ValuesOf(control))
        {
            _values.Add(KeyValuePair.Create(name, value));
        }
    }

    private static IEnumerable<string> ValuesOf(IElement control) =>
        control switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [box.Value] : [],
            IHtmlInputElement { Type: "submit" or "button" or "file" or "image" } => [],
            IHtmlInputElement input => [input.Value],
            IHtmlTextAreaElement area => [area.Value],
            IHtmlSelectElement select => select.Options.Where(o => o.IsSelected).Select(o => o.Value),
            _ => [],
        };
}
