using System.Text.Json;
using AngleSharp.Dom;

namespace NewsSite.Import.Pages.Html;

/// <summary>Reads a page's structured data.</summary>
/// <remarks>Source: schema.org, <c>Article</c>, <c>VideoObject</c>.</remarks>
internal static class JsonLd
{
    private const int Deepest = 6;
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    public static void Read(IDocument document, PageFacts facts)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, Lenient);
                Visit(json.RootElement, facts, 0);
            }
            catch (JsonException)
            {
                // Broken structured data is common; the page's visible words are read all the same.
            }
        }
    }

    private static void Visit(JsonElement element, PageFacts facts, int depth)
    {
        if (depth > Deepest)
        {
            return;
        }
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Visit(item, facts, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            VisitObject(element, facts, depth);
        }
    }

    private static void VisitObject(JsonElement element, PageFacts facts, int depth)
    {
        var types = Texts(element, "@type").ToList();
        if (types.Exists(IsArticle))
        {
            Article(element, facts);
        }
        else if (types.Exists(t => t is "VideoObject" or "AudioObject"))
        {
            facts.Videos.Add(
                (
                    Texts(element, "name").FirstOrDefault(),
                    Clock.ReadMachine(Texts(element, "duration").FirstOrDefault())
                )
            );
        }
        foreach (var name in new[] { "@graph", "video", "mainEntity", "hasPart", "associatedMedia" })
        {
            if (element.TryGetProperty(name, out var inner))
            {
                Visit(inner, facts, depth + 1);
            }
        }
    }

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report" or "LiveBlogPosting";

    private static void Article(JsonElement element, PageFacts facts)
    {
        facts.Headline ??= Texts(element, "headline").Concat(Texts(element, "name")).FirstOrDefault();
        facts.Description ??= Texts(element, "description").FirstOrDefault();
        facts.LanguageTag ??= Texts(element, "inLanguage").FirstOrDefault();
        facts.PublishedAt ??= DateLine.ReadMachine(Texts(element, "datePublished").FirstOrDefault());
        facts.Topics.AddRange(
            Texts(element, "keywords")
                .SelectMany(k =>
                    k.Split([',', '،', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                )
        );
        if (element.TryGetProperty("author", out var authors))
        {
            Authors(authors, facts);
        }
    }

    private static void Authors(JsonElement authors, PageFacts facts)
    {
        IEnumerable<JsonElement> all = authors.ValueKind == JsonValueKind.Array ? authors.EnumerateArray() : [authors];
        foreach (var author in all)
        {
            var isBody =
                author.ValueKind == JsonValueKind.Object
                && Texts(author, "@type").Any(t => t.EndsWith("Organization", StringComparison.Ordinal));
            var name =
                author.ValueKind == JsonValueKind.String ? Clean(author.GetString())
                : author.ValueKind == JsonValueKind.Object ? Texts(author, "name").FirstOrDefault()
                : null;
            if (!isBody && name is { Length: > 0 } && !facts.Authors.Contains(name))
            {
                facts.Authors.Add(name);
            }
        }
    }

    private static IEnumerable<string> Texts(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            yield break;
        }
        IEnumerable<JsonElement> all = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
        foreach (
            var text in all.Where(v => v.ValueKind == JsonValueKind.String)
                .Select(v => Clean(v.GetString()))
                .Where(t => t.Length > 0)
        )
        {
            yield return text;
        }
    }

    // Many systems escape these texts once for HTML and once for JSON.
    private static string Clean(string? text) => LineSplitter.EvenOut(System.Net.WebUtility.HtmlDecode(text ?? ""));
}
