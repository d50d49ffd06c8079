using Markdig.Extensions.Tables;
using Markdig.Syntax;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup.Asides;
using NewsSite.Core.Markup.Constructs;
using NewsSite.Core.Markup.Corrections;
using NewsSite.Core.Markup.Footnotes;
using NewsSite.Core.Markup.Headings;
using NewsSite.Core.Markup.KeyPoints;
using NewsSite.Core.Markup.Links;
using NewsSite.Core.Markup.Posts;
using NewsSite.Core.Markup.Quotes;
using NewsSite.Core.Markup.Tables;
using NewsSite.Core.Markup.Typography;

namespace NewsSite.Core.Markup;

/// <summary>Walks a parsed article once, in reading order: refuses, corrects, sets and collects.</summary>
internal sealed class ArticleReader
{
    private readonly ProblemList _problems;
    private readonly ArticleContents _contents = new();
    private readonly LinkPass _links;
    private readonly HeadingPass _headings;
    private readonly TypographyPass _typography;

    public ArticleReader(Language language, ProblemList problems)
    {
        _problems = problems;
        _links = new LinkPass(problems, _contents.Links);
        _headings = new HeadingPass(problems, _contents);
        _typography = new TypographyPass(language, problems);
    }

    public ArticleContents Read(MarkdownDocument document)
    {
        VisitChildren(document, Place.Story);
        new FootnotePass(_problems).Run(document);
        _contents.Problems = _problems.InOrder();
        return _contents;
    }

    private void VisitChildren(ContainerBlock container, Place place)
    {
        foreach (var block in container)
        {
            Visit(block, place);
        }
    }

    private void Visit(Block block, Place place)
    {
        switch (block)
        {
            case LeafBlock leaf:
                VisitLeaf(leaf, place);
                break;
            case Table table:
                TableChecks.Run(table, _problems);
                VisitChildren(table, place.Nested);
                break;
            case ConstructBlock construct:
                VisitConstruct(construct, place);
                break;
            case QuoteBlock quote:
                VisitChildren(quote, place.Quotation);
                break;
            case ContainerBlock container:
                VisitChildren(container, place.Nested);
                break;
        }
    }

    private void VisitLeaf(LeafBlock leaf, Place place)
    {
        if (leaf.Inline is not null)
        {
            _links.Run(leaf);
            _typography.Run(leaf, place.IsQuotation);
        }

        if (leaf is HeadingBlock heading)
        {
            _headings.Run(heading, place.HighestHeading, place.IsStory);
        }
    }

    private void VisitConstruct(ConstructBlock construct, Place place)
    {
        if (construct is AsideBlock aside)
        {
            aside.TitleLevel = _headings.NextAsideLevel;
        }

        _contents.HasKeyPoints |= construct is KeyPointsBlock;
        if (construct is CorrectionBlock correction)
        {
            _contents.CorrectionDays.Add(correction.Date);
        }

        VisitChildren(construct, PlaceInside(construct, place));
        MediaUses.Collect(construct, _contents);
    }

    private static Place PlaceInside(ConstructBlock construct, Place place) =>
        construct switch
        {
            QuoteConstructBlock or PostBlock => place.Quotation,
            AsideBlock aside => new Place(aside.TitleLevel + 1, place.IsQuotation, IsStory: false),
            UnknownBlock => place,
            _ => place.Nested,
        };

    /// <param name="HighestHeading">The highest level a heading may have here.</param>
    /// <param name="IsQuotation">Whether all of it is somebody's words.</param>
    /// <param name="IsStory">Whether headings here belong to the list of contents.</param>
    private readonly record struct Place(int HighestHeading, bool IsQuotation, bool IsStory)
    {
        public static Place Story => new(2, false, true);
        public Place Nested => this with { IsStory = false };
        public Place Quotation => this with { IsQuotation = true, IsStory = false };
    }
}
