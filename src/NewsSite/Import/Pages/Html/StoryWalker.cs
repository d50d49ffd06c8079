using AngleSharp.Dom;

namespace NewsSite.Import.Pages.Html;

/// <summary>Walks a page in reading order and writes down a line for every block of it.</summary>
internal sealed class StoryWalker(IElement story, LinkTargets links)
{
    private readonly int _storyLength = Element.LengthOf(story);
    private readonly List<SourceLine> _lines = [];
    private bool _touches;

    public IReadOnlyList<SourceLine> Walk(IElement body)
    {
        Visit(body);
        return _lines;
    }

    private bool IsInStory(IElement element) => story.Contains(element);

    private void Visit(IElement container)
    {
        var passage = new Passage(links);
        foreach (var node in container.ChildNodes)
        {
            if (node is IElement element && IsTakenWhole(element))
            {
                Flush(passage, container);
                passage = new Passage(links);
                VisitBlock(element);
            }
            else
            {
                passage.Add(node);
            }
        }
        Flush(passage, container);
    }

    private static bool IsTakenWhole(IElement element) =>
        !Element.IsSilent(element)
        && (
            Element.IsBlock(element)
            || Element.HoldsBlocks(element)
            || element.LocalName == "time"
            || IsCreditElement(element)
        );

    private void VisitBlock(IElement element)
    {
        if (DropCode(element) is { } code)
        {
            Drop(element, code);
            return;
        }
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Heading(element);
                break;
            case "p":
                Paragraph(element);
                break;
            case "figure":
                Figure(element);
                break;
            case "img":
                Image(element);
                break;
            case "video" or "audio":
                Film(element, element.ParentElement ?? element, null);
                break;
            case "blockquote":
                Quote(element);
                break;
            case "ul" or "ol":
                List(element);
                break;
            case "table" when Lists.IsData(element):
                Block(new TableBlock(Lists.Table(element, links)), element);
                break;
            case "pre":
                Block(new CodeBlock(element.TextContent.Trim('\n', '\r')), element);
                break;
            default:
                Box(element);
                break;
        }
    }

    private string? DropCode(IElement element)
    {
        if (element.Contains(story))
        {
            return null;
        }
        var code = FurnitureElement.CodeOf(element);
        if (!IsInStory(element))
        {
            return code
                ?? (
                    element.LocalName switch
                    {
                        "footer" => "footer",
                        "header" => "menu",
                        _ => "outside",
                    }
                );
        }
        // A class name may mislead about a box that holds the story; nothing else may be dropped with that much of it.
        return code is not null && (code == "embed" || code == "form" || Element.LengthOf(element) * 2 < _storyLength)
            ? code
            : null;
    }

    private void Drop(IElement element, string code)
    {
        var text = code == "embed" ? EmbedText(element) : Element.TextOf(element);
        var topics =
            code == "tags" ? element.QuerySelectorAll("a").Select(Element.TextOf).Where(t => t.Length > 0) : [];
        Add(
            new SourceLine(text)
            {
                Role = LineRole.Taken,
                DropCode = code,
                Topics = [.. topics],
            }
        );
    }

    private static string EmbedText(IElement element)
    {
        var address =
            element.GetAttribute("src") ?? element.GetAttribute("data-src") ?? element.GetAttribute("data") ?? "";
        return LineSplitter.EvenOut(
            $"{element.GetAttribute("title")} {(address.Length > 300 ? address[..300] + "…" : address)} {Element.TextOf(element)}"
        );
    }

    private void Heading(IElement element)
    {
        var level = Math.Clamp(element.LocalName[1] - '0', 2, 4);
        var passage = new Passage(links);
        passage.Add(element);
        foreach (var (text, rich) in passage.Lines().Where(l => l.Text.Length > 0))
        {
            Add(
                new SourceLine(text)
                {
                    Rich = rich,
                    HeadingLevel = level,
                    Role = LineRole.Heading,
                    GapBefore = !_touches,
                    IsTopHeading = element.LocalName == "h1",
                }
            );
        }
        Pictured(element);
    }

    private void Paragraph(IElement element)
    {
        var passage = new Passage(links);
        passage.Add(element);
        Flush(passage, element);
        Pictured(element);
    }

    private void Pictured(IElement element)
    {
        foreach (var inner in element.QuerySelectorAll("img, video, audio, iframe"))
        {
            VisitBlock(inner);
        }
    }

    private void Figure(IElement element)
    {
        var caption = Pictures.CaptionOf(element);
        var film = element.QuerySelector("video, audio");
        var images = element.QuerySelectorAll("img").Where(i => !Element.IsInside(i, "noscript")).ToList();
        if (film is not null)
        {
            Film(film, element, caption);
        }
        else if (element.QuerySelector("blockquote") is { } quote)
        {
            Quote(quote);
        }
        else if (images.Count == 0 && element.QuerySelector("noscript, picture, [style*='background-image']") is null)
        {
            Visit(element);
        }
        else
        {
            Block(Pictures.Figure(images is [var first, ..] ? first : null, caption), element);
            images.Skip(1).ToList().ForEach(i => Block(Pictures.Figure(i, null), element));
        }
    }

    private void Image(IElement image)
    {
        if (Pictures.IsIcon(image) || Element.IsInside(image, "noscript"))
        {
            Add(new SourceLine(image.GetAttribute("alt") ?? "") { Role = LineRole.Taken, DropCode = "image-icon" });
            return;
        }
        Block(Pictures.Figure(image, null), image);
    }

    private void Film(IElement film, IElement around, IElement? caption)
    {
        var block = Pictures.Film(film, around);
        Add(
            new SourceLine("")
            {
                Role = LineRole.Player,
                Media = block,
                GapBefore = !_touches,
            }
        );
        if (caption is not null)
        {
            Visit(caption);
        }
    }

    private void Quote(IElement element)
    {
        var by =
            element.QuerySelector("footer, figcaption, cite:last-child")
            ?? element.ParentElement?.QuerySelector(":scope > figcaption, :scope > cite");
        var words = new Passage(links);
        foreach (var node in element.ChildNodes.Where(n => n != by))
        {
            words.Add(node);
            words.AddBreak(node);
        }
        var lines = words.Lines().Where(l => l.Text.Length > 0).ToList();
        if (lines.Count > 0)
        {
            var name = by is null ? null : Element.TextOf(by).TrimStart('—', '–', '-', ' ');
            Block(new QuoteBlock(string.Join("\n\n", lines.Select(l => l.Rich)), name), element);
        }
    }

    private void List(IElement element)
    {
        var text = Lists.Write(element, links);
        if (text.Length > 0 && element.QuerySelector("figure, video, p + p, h2, h3, img") is null)
        {
            Block(new ListBlock(text), element);
        }
        else
        {
            Visit(element);
        }
    }

    private void Box(IElement element)
    {
        var caption = Pictures.CaptionOf(element);
        var images = element.QuerySelectorAll("img").Where(i => !Element.IsInside(i, "noscript")).ToList();
        var isPicture =
            images.Count == 1
            && element.QuerySelector("p + p, h1, h2, h3, figure, video") is null
            && Element.LengthOf(element) < 500
            && (
                caption is not null
                || Element.HasToken(element, "image", "img", "photo", "picture", "figure", "media", "thumb")
            );
        if (isPicture && !Pictures.IsIcon(images[0]) && IsInStory(element))
        {
            Block(Pictures.Figure(images[0], caption ?? element), element);
            return;
        }
        var touched = _touches;
        if (element.HasAttribute("data-duration") && element.QuerySelector("video, audio, [data-duration]") is null)
        {
            Film(element, element, null);
        }
        if (Element.HasToken(element, "player", "mmp", "jwplayer", "video", "audio") && Element.LengthOf(element) < 600)
        {
            VisitTouching(element);
        }
        else
        {
            Visit(element);
        }
        _touches = touched;
    }

    // The words of one player stand together, whatever elements they are in.
    private void VisitTouching(IElement element)
    {
        var before = _lines.Count;
        _touches = true;
        Visit(element);
        if (_lines.Count > before)
        {
            _lines[before].GapBefore = true;
        }
    }

    private void Flush(Passage passage, IElement from)
    {
        if (passage.IsEmpty)
        {
            return;
        }
        var lines = passage.Lines().Where(l => l.Text.Length > 0).ToList();
        var isBoldHeading = passage.IsAllBold && from.LocalName is "p" or "div" && lines.Count == 1;
        foreach (var (text, rich) in lines)
        {
            Add(
                new SourceLine(text)
                {
                    Rich = rich,
                    GapBefore = !_touches,
                    Hint = HintOf(from),
                    IsSurelyParagraph =
                        from.LocalName is "p" or "li" or "dd" or "td" && !(passage.IsAllBold && lines.Count == 1),
                }
            );
        }
    }

    private void Block(PageBlock block, IElement from) =>
        Add(
            new SourceLine(Element.TextOf(from))
            {
                Role = LineRole.Block,
                Block = block,
                GapBefore = true,
            }
        );

    private void Add(SourceLine line) => _lines.Add(line);

    private static string? HintOf(IElement element)
    {
        for (
            var at = element;
            at is not null && at.LocalName is not ("article" or "main" or "body" or "section");
            at = at.ParentElement
        )
        {
            if (IsCreditElement(at))
            {
                return at.LocalName == "time" || Element.HasToken(at, "date", "published", "timestamp", "pubdate")
                    ? "date-line"
                    : "byline";
            }
            if (Element.HasToken(at, "standfirst", "subtitle", "subhead", "subheadline", "subheading", "dek", "deck"))
            {
                return "standfirst";
            }
        }
        return null;
    }

    private static bool IsCreditElement(IElement element) =>
        element.LocalName == "time"
        || element.LocalName is not ("p" or "article" or "main" or "section" or "body")
            && Element.HasToken(
                element,
                "byline",
                "author",
                "authors",
                "dateline",
                "date",
                "published",
                "timestamp",
                "pubdate"
            )
        || element.LocalName == "p" && Element.HasToken(element, "byline", "author", "authors", "date", "published");
}
