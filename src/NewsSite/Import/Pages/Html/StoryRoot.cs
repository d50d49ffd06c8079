using AngleSharp.Dom;

namespace NewsSite.Import.Pages.Html;

/// <summary>Finds where on a page the story stands.</summary>
internal static class StoryRoot
{
    private const double MostOfTheStory = 0.7;
    private const int ShortestParagraph = 40;
    private static readonly string[] Declared =
    [
        "[itemprop~=articleBody]",
        "article",
        "[role=article]",
        "main",
        "[role=main]",
    ];

    /// <summary>The smallest element that holds the story's paragraphs, its headline and what stands between them.</summary>
    public static IElement Find(IElement body)
    {
        var weights = Weigh(body);
        var tight = Tightest(Start(body, weights), weights);
        return WithHeadline(tight, body);
    }

    private static IElement Start(IElement body, Dictionary<INode, int> weights)
    {
        var all = weights.GetValueOrDefault(body);
        foreach (var selector in Declared)
        {
            var best = body.QuerySelectorAll(selector).MaxBy(e => weights.GetValueOrDefault(e));
            if (
                best is not null
                && weights.GetValueOrDefault(best) is > 0 and var own
                && (own * 2 >= all || selector == Declared[0])
            )
            {
                return best;
            }
        }
        return body;
    }

    private static IElement Tightest(IElement start, Dictionary<INode, int> weights)
    {
        while (
            start.Children.MaxBy(c => weights.GetValueOrDefault(c)) is { } child
            && child.LocalName
                is "div"
                    or "section"
                    or "article"
                    or "main"
                    or "center"
                    or "table"
                    or "tbody"
                    or "tr"
                    or "td"
                    or "span"
            && weights.GetValueOrDefault(child) >= weights.GetValueOrDefault(start) * MostOfTheStory
            && weights.GetValueOrDefault(child) > 0
        )
        {
            start = child;
        }
        return start;
    }

    // Headline, byline and lead picture often stand beside the body, in an element around both.
    private static IElement WithHeadline(IElement tight, IElement body)
    {
        var headline = body.QuerySelectorAll("h1").LastOrDefault(h => IsBefore(h, tight)) ?? body.QuerySelector("h1");
        if (headline is null || tight.Contains(headline))
        {
            return tight;
        }
        return tight.Ancestors().OfType<IElement>().FirstOrDefault(a => a.Contains(headline)) ?? tight;
    }

    private static bool IsBefore(IElement headline, IElement story) =>
        headline.CompareDocumentPosition(story).HasFlag(DocumentPositions.Following);

    /// <summary>How many letters of paragraphs each element holds, furniture left aside.</summary>
    private static Dictionary<INode, int> Weigh(IElement body)
    {
        Dictionary<INode, int> weights = [];
        foreach (var block in body.QuerySelectorAll("p, blockquote, li, td, div"))
        {
            var length = OwnLength(block);
            if (length < ShortestParagraph || IsInFurniture(block, body))
            {
                continue;
            }
            for (INode? at = block; at is not null && at != body.Parent; at = at.Parent)
            {
                weights[at] = weights.GetValueOrDefault(at) + length;
            }
        }
        return weights;
    }

    // Only words that stand in the element itself or in running text: boxes in boxes are weighed by themselves.
    private static int OwnLength(IElement block) =>
        block.ChildNodes.Where(n => !Element.IsBlock(n) && n is not IElement { LocalName: "a" }).Sum(Element.LengthOf);

    private static bool IsInFurniture(IElement block, IElement body) =>
        block
            .Ancestors()
            .OfType<IElement>()
            .TakeWhile(a => a != body)
            .Append(block)
            .Any(a =>
                a.LocalName is "nav" or "aside" or "footer" or "form" or "dialog"
                || a.HasAttribute("hidden")
                || Element.HasToken(
                    a,
                    "comments",
                    "comment",
                    "cookie",
                    "cookies",
                    "consent",
                    "newsletter",
                    "footer",
                    "sidebar",
                    "related"
                )
            );
}
