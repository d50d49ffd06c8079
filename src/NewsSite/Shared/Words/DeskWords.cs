using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using NewsSite.Core.Languages;

namespace NewsSite.Shared.Words;

/// <summary>The newsroom's pages in the language of whoever looks: <c>@T["Saved."]</c>.</summary>
public sealed class DeskWords(HtmlEncoder encoder)
{
    private static readonly AsyncLocal<Language?> Spoken = new();

    /// <summary>Letters of all scripts stay as they are; what could end the block that holds them does not.</summary>
    private static readonly JsonSerializerOptions ScriptWords = new(JsonSerializerOptions.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Of the present request; English outside one.</summary>
    public static Language Current => Spoken.Value ?? Language.English;

    /// <summary>Plain text, for pages and attributes alike.</summary>
    public string this[Phrase phrase] => Say(phrase);

    public static string Say(Phrase phrase) => phrase.In(Current);

    /// <summary>What the desk calls a language: in English by its English name, elsewhere by its own.</summary>
    public static string NameOf(Language language) =>
        Current == Language.English ? language.EnglishName : language.OwnName;

    /// <param name="tag">One that is not known stands for itself.</param>
    public static string NameOf(string tag) => Language.Find(tag) is { } language ? NameOf(language) : tag;

    /// <summary>Names in a row, with the commas of the language.</summary>
    public static string List(IEnumerable<string> names) =>
        names.Aggregate("", (before, name) => before.Length == 0 ? name : Say($"{before}, {name}"));

    /// <summary>Where a phrase has markup in it, such as a link: values that are <see cref="IHtmlContent"/> stay what they are.</summary>
    public IHtmlContent Html(Phrase phrase) =>
        new HtmlString(phrase.In(Current, encoder.Encode, value => value is IHtmlContent html ? Text(html) : null));

    /// <summary>A name, or other words of people, as a value of <see cref="Html"/>.</summary>
    public IHtmlContent Bdi(string? words) =>
        new HtmlString($"<bdi>{ForeignTextTagHelper.Told(words ?? "", encoder)}</bdi>");

    /// <summary>A link as a value of <see cref="Html"/>.</summary>
    public IHtmlContent Link(string address, Phrase words)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = address;
        link.InnerHtml.Append(this[words]);
        return link;
    }

    /// <summary>A phrase that came as plain text, such as the label of a field; what no book knows stays as it is.</summary>
    internal static string Known(string text) => Say(text);

    /// <summary>The title of a page, from <c>ViewData["Title"]</c>.</summary>
    public string Title(ViewDataDictionary page)
    {
        Phrase title = $"{page["Title"]} – Newsroom";
        return page.ModelState.IsValid ? this[title] : this[$"Error: {title}"];
    }

    /// <summary>What scripts need to speak the language, as JSON; null in English, which they speak by themselves.</summary>
    public static string? ForScripts =>
        PhraseBook.Of(Current).OfScripts is { Count: > 0 } phrases
            ? JsonSerializer.Serialize(
                new
                {
                    culture = Current.Culture.Name,
                    digits = Current.Digits,
                    phrases,
                },
                ScriptWords
            )
            : null;

    /// <summary>For what is told to somebody else, such as a letter.</summary>
    /// <param name="language">Theirs; null when they chose none.</param>
    public static TResult SpeakingTo<TResult>(Language? language, Func<TResult> say)
    {
        var before = Spoken.Value;
        Spoken.Value = language;
        try
        {
            return say();
        }
        finally
        {
            Spoken.Value = before;
        }
    }

    /// <summary>From here on, in what this request still does.</summary>
    internal static void Speak(Language language) => Spoken.Value = language;

    private string Text(IHtmlContent html)
    {
        using var text = new StringWriter();
        html.WriteTo(text, encoder);
        return text.ToString();
    }
}
