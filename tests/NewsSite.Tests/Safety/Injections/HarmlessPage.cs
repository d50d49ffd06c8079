using System.Text.Json;
using AngleSharp.Dom;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Safety.Injections;

/// <summary>Reads a whole page as a browser does and looks for anything on it that is not the site's own.</summary>
internal static class HarmlessPage
{
    private static readonly string[] Addresses =
    [
        "href",
        "src",
        "action",
        "formaction",
        "poster",
        "data",
        "xlink:href",
        "background",
        "ping",
        "manifest",
    ];

    private static readonly HashSet<string> Strange =
    [
        "applet",
        "base",
        "embed",
        "frame",
        "frameset",
        "marquee",
        "math",
        "noscript",
        "object",
        "plaintext",
        "style",
        "template",
    ];

    /// <returns>What is wrong with it; nothing when it is harmless.</returns>
    public static IEnumerable<string> Faults(DeskAnswer answer) =>
        HeaderFaults(answer)
            .Concat(answer.Page.All.SelectMany(Faults))
            .Select(fault => $"{answer.Address.PathAndQuery}: {fault}");

    public static IEnumerable<string> Faults(IElement element)
    {
        if (Strange.Contains(element.LocalName) && !IsOurs(element))
        {
            yield return element.OuterHtml;
        }

        if (element.LocalName == "script" && !IsOurScript(element))
        {
            yield return element.OuterHtml;
        }

        if (element.LocalName == "meta" && element.HasAttribute("http-equiv"))
        {
            yield return element.OuterHtml;
        }

        foreach (var attribute in element.Attributes.Where(IsFaulty))
        {
            yield return $"<{element.LocalName} {attribute.Name}=\"{attribute.Value}\">";
        }

        if (element.LocalName is "link" or "iframe" or "img" or "source" or "form" && LeavesTheSite(element))
        {
            yield return element.OuterHtml;
        }
    }

    /// <summary>The readers' one style sheet is allowed by its hash: another would not be. The media library fills one template in.</summary>
    private static bool IsOurs(IElement element) =>
        element.LocalName switch
        {
            "style" => element.ParentElement?.LocalName == "head"
                && !element.TextContent.Contains("evil", StringComparison.Ordinal),
            "template" => element.HasAttribute("data-media-card"),
            _ => false,
        };

    private static bool IsOurScript(IElement script) =>
        script.GetAttribute("src") is { } source
            ? source.StartsWith("/js/", StringComparison.Ordinal)
            : script.GetAttribute("type") == "application/ld+json" && IsJson(script.TextContent);

    private static bool IsJson(string text)
    {
        using var read = JsonDocument.Parse(text);
        return read.RootElement.ValueKind == JsonValueKind.Object && !text.Contains('<', StringComparison.Ordinal);
    }

    private static bool IsFaulty(IAttr attribute) =>
        attribute.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || attribute.LocalName is "style" or "srcdoc"
        || (Addresses.Contains(attribute.Name, StringComparer.OrdinalIgnoreCase) && !IsAddress(attribute.Value));

    /// <summary>Browsers drop what stands before a scheme and in it, and read back slashes as slashes.</summary>
    private static bool IsAddress(string address)
    {
        var read = string.Concat(address.Where(c => c > ' ')).Replace('\\', '/').ToLowerInvariant();
        return read.Length == 0
            // The desk has no icon, and says so lest browsers ask for one.
            || address == "data:,"
            || read[0] is '#' or '?'
            || (read[0] == '/' && !read.StartsWith("//", StringComparison.Ordinal))
            || read.StartsWith("http://", StringComparison.Ordinal)
            || read.StartsWith("https://", StringComparison.Ordinal)
            || read.StartsWith("mailto:", StringComparison.Ordinal);
    }

    /// <summary>What was asked for may stand in an address of our own, after its question mark.</summary>
    private static bool LeavesTheSite(IElement element) =>
        ((string[])["href", "src", "srcset", "action"]).Any(name =>
            element.GetAttribute(name) is { } address
            && address.Split('?')[0].Contains("evil.example", StringComparison.OrdinalIgnoreCase)
        );

    private static IEnumerable<string> HeaderFaults(DeskAnswer answer)
    {
        if (
            answer.Response.Headers.Contains("X-Evil")
            || $"{answer.Response.Headers}".Contains("evil=", StringComparison.Ordinal)
        )
        {
            yield return "a header that nobody wrote";
        }

        if (answer.Location is { } to && (!to.StartsWith('/') || !IsAddress(to)))
        {
            yield return $"sends people to {to}";
        }
    }
}
