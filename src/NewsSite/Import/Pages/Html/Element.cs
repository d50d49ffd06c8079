using AngleSharp.Dom;

namespace NewsSite.Import.Pages.Html;

/// <summary>Questions asked of elements.</summary>
internal static class Element
{
    private static readonly HashSet<string> Silent =
    [
        "script",
        "style",
        "template",
        "noscript",
        "link",
        "meta",
        "svg",
        "canvas",
        "head",
        "title",
        "source",
        "track",
        "param",
        "map",
    ];

    private static readonly HashSet<string> BlockNames =
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "nav",
        "aside",
        "figure",
        "figcaption",
        "blockquote",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "pre",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "form",
        "fieldset",
        "address",
        "details",
        "summary",
        "video",
        "audio",
        "iframe",
        "img",
        "picture",
        "object",
        "embed",
        "center",
        "dialog",
        "hgroup",
        "menu",
        "button",
        "select",
        "textarea",
        "input",
    ];

    private static readonly HashSet<string> Qualifiers = ["has", "with", "no", "is", "js", "not", "wo", "without"];

    public static bool IsSilent(IElement element) => Silent.Contains(element.LocalName);

    public static bool IsBlock(INode node) =>
        node is IElement e && (BlockNames.Contains(e.LocalName) || e.LocalName.Contains('-', StringComparison.Ordinal));

    public static bool HoldsBlocks(IElement element) => element.Descendants().Any(IsBlock);

    /// <summary>The words, spaces evened out, without scripts and styles.</summary>
    public static string TextOf(INode node) => LineSplitter.EvenOut(string.Concat(Words(node)));

    public static int LengthOf(INode node) => Words(node).Sum(w => w.Count(c => !char.IsWhiteSpace(c)));

    /// <summary>Words of the class names and id, such as <c>share</c> of <c>c-share-bar</c>.</summary>
    public static HashSet<string> Tokens(IElement element)
    {
        HashSet<string> tokens = [];
        foreach (var name in element.ClassList.Append(element.Id ?? ""))
        {
            var words = SplitName(name);
            if (words.Count > 0 && !Qualifiers.Contains(words[0]))
            {
                tokens.UnionWith(words);
            }
        }
        return tokens;
    }

    public static bool HasToken(IElement element, params ReadOnlySpan<string> tokens)
    {
        var own = Tokens(element);
        foreach (var token in tokens)
        {
            if (own.Contains(token))
            {
                return true;
            }
        }
        return false;
    }

    public static bool IsInside(INode node, string name) =>
        node.Ancestors().OfType<IElement>().Any(a => a.LocalName == name);

    private static IEnumerable<string> Words(INode node)
    {
        foreach (var part in node is IText ? [node] : node.Descendants())
        {
            if (part is IElement { LocalName: "br" } || IsBlock(part))
            {
                yield return " ";
            }
            else if (
                part is IText text
                && (text.ParentElement is not { } parent || !IsSilent(parent) && !IsInside(text, "noscript"))
            )
            {
                yield return text.Data;
            }
        }
    }

    private static List<string> SplitName(string name)
    {
        List<string> words = [];
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends =
                i == name.Length
                || !char.IsLetter(name[i])
                || i > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if (ends && i > start)
            {
                words.Add(name[start..i].ToLowerInvariant());
            }
            if (ends)
            {
                start = i < name.Length && char.IsLetter(name[i]) ? i : i + 1;
            }
        }
        return words;
    }
}
