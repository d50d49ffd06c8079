using AngleSharp.Dom;

namespace NewsSite.Import.Pages.Html;

/// <summary>Collects the lines of a page made of elements.</summary>
internal sealed class LineWriter(IElement story)
{
    private const int LongestAddress = 300;
    private readonly List<SourceLine> _lines = [];

    // Pages of nothing but paragraphs were pasted from text; what their lines are is guessed as in text.
    private readonly bool _hasStructure =
        story.QuerySelector("h2, h3, h4, figure, figcaption, blockquote, video") is not null;

    public IReadOnlyList<SourceLine> Lines => _lines;

    /// <summary>Whether lines now belong to one player, whatever elements they are in.</summary>
    public bool IsInPlayer { get; private set; }

    public void InPlayer(Action write)
    {
        var (before, was) = (_lines.Count, IsInPlayer);
        IsInPlayer = true;
        write();
        IsInPlayer = was;
        if (_lines.Count > before)
        {
            _lines[before].GapBefore = !was;
        }
    }

    public void Text(Passage passage, IElement from)
    {
        var lines = passage.IsEmpty ? [] : passage.Lines().Where(l => l.Text.Length > 0).ToList();
        var isHeadingInBold = passage.IsAllBold && lines.Count == 1;
        foreach (var (text, rich) in lines)
        {
            var isParagraph = _hasStructure && !isHeadingInBold && from.LocalName is "p" or "li" or "dd" or "td";
            var hint = CreditElement.HintOf(from);
            _lines.Add(
                new SourceLine(text)
                {
                    Rich = rich,
                    GapBefore = !IsInPlayer,
                    Hint = hint,
                    IsSurelyParagraph = isParagraph,
                }
            );
        }
    }

    public void Heading(Passage passage, int level, IElement from)
    {
        foreach (var (text, rich) in passage.Lines().Where(l => l.Text.Length > 0))
        {
            _lines.Add(
                new SourceLine(text)
                {
                    Rich = rich,
                    HeadingLevel = level,
                    Role = LineRole.Heading,
                    GapBefore = !IsInPlayer,
                    Hint = CreditElement.HintOf(from),
                }
            );
        }
    }

    public void Block(PageBlock block, IElement from) =>
        _lines.Add(
            new SourceLine(Element.TextOf(from))
            {
                Role = LineRole.Block,
                Block = block,
                GapBefore = true,
            }
        );

    public void Film(WatchBlock film) =>
        _lines.Add(
            new SourceLine("")
            {
                Role = LineRole.Player,
                Media = film,
                GapBefore = !IsInPlayer,
            }
        );

    public void Icon(IElement image) => Leave("image-icon", LineSplitter.EvenOut(image.GetAttribute("alt") ?? ""), []);

    public void Dropped(IElement element, string code)
    {
        var topics =
            code == "tags" ? element.QuerySelectorAll("a").Select(Element.TextOf).Where(t => t.Length > 0) : [];
        Leave(code, code == "embed" ? EmbedText(element) : Element.TextOf(element), [.. topics]);
    }

    private void Leave(string code, string text, IReadOnlyList<string> topics) =>
        _lines.Add(
            new SourceLine(text)
            {
                Role = LineRole.Taken,
                DropCode = code,
                Topics = topics,
            }
        );

    private static string EmbedText(IElement element)
    {
        var address =
            new[] { "src", "data-src", "data" }.Select(element.GetAttribute).FirstOrDefault(a => a is not null) ?? "";
        var shown = address.Length > LongestAddress ? address[..LongestAddress] + "…" : address;
        return LineSplitter.EvenOut($"{element.GetAttribute("title")} {shown} {Element.TextOf(element)}");
    }
}
