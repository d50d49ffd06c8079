using AngleSharp.Dom;

namespace NewsSite.Import.Pages.Html;

/// <summary>Walks a page in reading order and writes down a line for every block of it.</summary>
internal sealed class StoryWalker(IElement story, LinkTargets links)
{
    private const int LongestPlayer = 600;
    private const int LongestCaption = 500;
    private readonly int _storyLength = Element.LengthOf(story);
    private readonly LineWriter _lines = new(story);

    public IReadOnlyList<SourceLine> Walk(IElement body)
    {
        Visit(body);
        return _lines.Lines;
    }

    private void Visit(IElement container)
    {
        var passage = new Passage(links);
        foreach (var node in container.ChildNodes)
        {
            if (node is IElement element && IsTakenWhole(element))
            {
                _lines.Text(passage, container);
                passage = new Passage(links);
                VisitBlock(element);
            }
            else
            {
                passage.Add(node);
            }
        }
        _lines.Text(passage, container);
    }

    private static bool IsTakenWhole(IElement element) =>
        !Element.IsSilent(element)
        && (Element.IsBlock(element) || Element.HoldsBlocks(element) || CreditElement.Is(element));

    private void VisitBlock(IElement element)
    {
        if (DropCode(element) is { } code)
        {
            _lines.Dropped(element, code);
            return;
        }
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                _lines.Heading(Passage.Of(element, links), Math.Clamp(element.LocalName[1] - '0', 2, 4), element);
                VisitMediaIn(element);
                break;
            case "p":
                _lines.Text(Passage.Of(element, links), element);
                VisitMediaIn(element);
                break;
            case "figure":
                Figure(element);
                break;
            case "img":
                Image(element);
                break;
            case "video" or "audio":
                _lines.Film(Pictures.Film(element, element.ParentElement ?? element));
                break;
            case "blockquote":
                Quote(element);
                break;
            case "ul" or "ol" when Lists.IsPlain(element):
                _lines.Block(new ListBlock(Lists.Write(element, links)), element);
                break;
            case "table" when Lists.IsData(element):
                _lines.Block(new TableBlock(Lists.Table(element, links)), element);
                break;
            case "pre":
                _lines.Block(new CodeBlock(element.TextContent.Trim('\n', '\r')), element);
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
        if (!story.Contains(element))
        {
            return code ?? FurnitureElement.CodeOutside(element);
        }
        // A class name may mislead about a box that holds the story; nothing else may be dropped with that much of it.
        return code is "embed" or "form" || Element.LengthOf(element) * 2 < _storyLength ? code : null;
    }

    private void VisitMediaIn(IElement element)
    {
        foreach (var inner in element.QuerySelectorAll("img, video, audio, iframe"))
        {
            VisitBlock(inner);
        }
    }

    private void Figure(IElement element)
    {
        var caption = Pictures.CaptionOf(element);
        var images = Pictures.In(element);
        if (element.QuerySelector("video, audio") is { } film)
        {
            FilmWithCaption(film, element, caption);
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
            _lines.Block(Pictures.Figure(images is [var first, ..] ? first : null, caption), element);
            images.Skip(1).ToList().ForEach(i => _lines.Block(Pictures.Figure(i, null), element));
        }
    }

    private void FilmWithCaption(IElement film, IElement around, IElement? caption) =>
        _lines.InPlayer(() =>
        {
            if (caption is not null)
            {
                Visit(caption);
            }
            _lines.Film(Pictures.Film(film, around));
        });

    private void Image(IElement image)
    {
        // A picture inside a player is only its poster.
        if (Pictures.IsIcon(image) || Element.IsInside(image, "noscript") || _lines.IsInPlayer)
        {
            _lines.Icon(image);
        }
        else
        {
            _lines.Block(Pictures.Figure(image, null), image);
        }
    }

    private void Quote(IElement element)
    {
        var by =
            element.QuerySelector("footer, figcaption, cite:last-child")
            ?? element.ParentElement?.QuerySelector(":scope > figcaption, :scope > cite");
        var words = Passage.OfBlocks(element.ChildNodes.Where(n => n != by), links);
        var lines = words.Lines().Where(l => l.Text.Length > 0).Select(l => l.Rich).ToList();
        if (lines.Count > 0)
        {
            var name = by is null ? null : Element.TextOf(by).TrimStart('—', '–', '-', ' ');
            _lines.Block(new QuoteBlock(string.Join("\n\n", lines), name), element);
        }
    }

    private void Box(IElement element)
    {
        if (PictureBox(element) is { } picture)
        {
            _lines.Block(picture, element);
        }
        else if (IsPlayer(element))
        {
            _lines.InPlayer(() => Player(element));
        }
        else
        {
            Visit(element);
        }
    }

    private FigureBlock? PictureBox(IElement element)
    {
        var images = Pictures.In(element);
        if (
            images.Count != 1
            || _lines.IsInPlayer
            || !story.Contains(element)
            || Element.LengthOf(element) >= LongestCaption
        )
        {
            return null;
        }
        var caption = Pictures.CaptionOf(element);
        var isPicture =
            element.QuerySelector("p + p, h1, h2, h3, figure, video, audio") is null
            && (
                caption is not null
                || Element.HasToken(element, "image", "img", "photo", "picture", "figure", "media", "thumb")
            );
        return isPicture && !Pictures.IsIcon(images[0]) ? Pictures.Figure(images[0], caption ?? element) : null;
    }

    private static bool IsPlayer(IElement element) =>
        Element.LengthOf(element) < LongestPlayer
        && element.QuerySelector("p + p + p + p + p, h1, article") is null
        && (
            element.HasAttribute("data-duration")
            || Element.HasToken(element, "player", "mmp", "jwplayer", "video", "audio")
        );

    private void Player(IElement element)
    {
        Visit(element);
        if (element.HasAttribute("data-duration") && element.QuerySelector("video, audio, [data-duration]") is null)
        {
            _lines.Film(Pictures.Film(element, element));
        }
    }
}
