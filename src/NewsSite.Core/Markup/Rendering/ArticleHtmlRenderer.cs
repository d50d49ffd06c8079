using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup.Asides;
using NewsSite.Core.Markup.Constructs;
using NewsSite.Core.Markup.Corrections;
using NewsSite.Core.Markup.Figures;
using NewsSite.Core.Markup.Footnotes;
using NewsSite.Core.Markup.Headings;
using NewsSite.Core.Markup.Insertions;
using NewsSite.Core.Markup.KeyPoints;
using NewsSite.Core.Markup.Links;
using NewsSite.Core.Markup.Posts;
using NewsSite.Core.Markup.Quotes;
using NewsSite.Core.Markup.ReadAlso;
using NewsSite.Core.Markup.Tables;
using NewsSite.Core.Markup.Watch;
using NewsSite.Core.Media;

namespace NewsSite.Core.Markup.Rendering;

/// <summary>Writes one article as HTML for readers, or for the desk's preview.</summary>
internal sealed class ArticleHtmlRenderer : HtmlRenderer
{
    // None of them keeps anything between two calls.
    private static readonly IMarkdownObjectRenderer[] Renderers =
    [
        new ParagraphHtml(),
        new LiteralInlineRenderer(),
        new EmphasisHtml(),
        new LineBreakInlineRenderer(),
        new HtmlEntityInlineRenderer(),
        new CodeInlineRenderer(),
        new DelimiterInlineRenderer(),
        new LinkHtml(),
        new AutolinkHtml(),
        new InsertionHtml(),
        new FootnoteLinkHtml(),
        new HeadingHtml(),
        new ListHtml(),
        new BlockQuoteHtml(),
        new CodeHtml(),
        new RuleHtml(),
        new TableHtml(),
        new TableBlockHtml(),
        new FootnoteGroupHtml(),
        new FigureHtmlRenderer(),
        new WatchHtml(),
        new QuoteHtml(),
        new PostHtml(),
        new KeyPointsHtml(),
        new AsideHtml(),
        new ReadAlsoHtml(),
        new CorrectionHtml(),
    ];

    private readonly Dictionary<string, int> _ids = [];

    public ArticleHtmlRenderer(
        TextWriter writer,
        ArticleDocument document,
        IReadOnlyDictionary<string, MediaFacts> media,
        HtmlAudience audience
    )
        : base(writer)
    {
        (Document, Media, Audience) = (document, media, audience);
        Strings = SiteStrings.For(document.Language);
        ObjectRenderers.Clear();
        ObjectRenderers.AddRange(Renderers);
    }

    public ArticleDocument Document { get; }
    public IReadOnlyDictionary<string, MediaFacts> Media { get; }
    public HtmlAudience Audience { get; }
    public SiteStrings Strings { get; }
    public Language Language => Document.Language;

    /// <summary>An id of the page's own making; the underscore keeps it apart from those of headings.</summary>
    public string NextId(string stem)
    {
        var number = _ids[stem] = _ids.GetValueOrDefault(stem) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{stem}_{number}");
    }

    public MediaFacts? Find(string? asset, MediaKind kind) =>
        asset is not null && Media.GetValueOrDefault(asset) is { } facts && facts.Kind == kind ? facts : null;

    /// <summary>Markup written by the site itself.</summary>
    public ArticleHtmlRenderer Raw(string markup)
    {
        Write(markup);
        return this;
    }

    public ArticleHtmlRenderer Text(string? text)
    {
        WriteEscape(text);
        return this;
    }

    /// <summary>Words of the interface in the story's language; English that stands in for them is marked as English.</summary>
    public ArticleHtmlRenderer Say(string key, params object?[] values)
    {
        var words = values.Length > 0 ? Strings.Format(key, values) : Strings[key];
        return Strings.Has(key)
            ? Text(words)
            : Raw("<span lang=\"").Raw(Language.English.Tag).Raw("\" dir=\"ltr\">").Text(words).Raw("</span>");
    }

    /// <summary>Writes nothing when the value is null.</summary>
    public ArticleHtmlRenderer Attribute(string name, string? value) =>
        value is null ? this : Raw(" ").Raw(name).Raw("=\"").Text(value).Raw("\"");

    public ArticleHtmlRenderer Attribute(string name, int? value) =>
        Attribute(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>An address already found safe.</summary>
    public ArticleHtmlRenderer Address(string name, string address)
    {
        Raw(" ").Raw(name).Raw("=\"");
        WriteEscapeUrl(address);
        return Raw("\"");
    }

    /// <summary>On the desk, where in the source a block begins, so that editor and preview can follow each other.</summary>
    public ArticleHtmlRenderer SourceLine(Block block) =>
        Audience == HtmlAudience.Desk ? Attribute("data-line", block.Line + 1) : this;

    /// <summary>A name; one of the other direction is kept from turning the words around it.</summary>
    public ArticleHtmlRenderer Name(string name) =>
        Direction.Differs(name, Language) ? Raw("<bdi>").Text(name).Raw("</bdi>") : Text(name);

    /// <summary>An address or handle, whose signs would be turned round in a right-to-left text.</summary>
    public ArticleHtmlRenderer LatinText(string text) =>
        Language.IsRightToLeft ? Raw("<bdi dir=\"ltr\">").Text(text).Raw("</bdi>") : Text(text);

    public ArticleHtmlRenderer Inline(LeafBlock? leaf)
    {
        if (leaf?.Inline is { } inline)
        {
            WriteChildren(inline);
        }

        return this;
    }

    public ArticleHtmlRenderer Hidden(string key) => Raw("<span class=\"visually-hidden\">").Say(key).Raw(" </span>");

    public ArticleHtmlRenderer Content(ConstructBlock block) => Blocks(block.Content);

    /// <summary>Blocks inside another, whose paragraphs are paragraphs again even in a tight list.</summary>
    public ArticleHtmlRenderer Blocks(IEnumerable<Block> blocks)
    {
        var before = ImplicitParagraph;
        ImplicitParagraph = false;
        foreach (var block in blocks)
        {
            Write(block);
        }

        ImplicitParagraph = before;
        return this;
    }
}
