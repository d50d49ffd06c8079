using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using NewsSite.Core.Markup.Asides;
using NewsSite.Core.Markup.Constructs;
using NewsSite.Core.Markup.Figures;
using NewsSite.Core.Markup.Posts;
using NewsSite.Core.Markup.Quotes;
using NewsSite.Core.Markup.ReadAlso;
using NewsSite.Core.Markup.Watch;
using NewsSite.Core.Media;

namespace NewsSite.Core.Markup.Text;

/// <summary>Writes an article as plain text, for search, counting and text-only outputs.</summary>
internal sealed class PlainTextWriter
{
    private readonly StringBuilder _body = new();
    private readonly StringBuilder _captions = new();
    private readonly IReadOnlyDictionary<string, MediaFacts> _media;

    private PlainTextWriter(IReadOnlyDictionary<string, MediaFacts> media) => _media = media;

    public static ArticleText Write(ArticleDocument document, IReadOnlyDictionary<string, MediaFacts> media)
    {
        var writer = new PlainTextWriter(media);
        writer.WriteChildren(document.Syntax, writer._body);
        return new ArticleText(writer._body.ToString(), writer._captions.ToString());
    }

    private void WriteChildren(ContainerBlock container, StringBuilder target)
    {
        foreach (var block in container)
        {
            Write(block, target);
        }
    }

    private void Write(Block block, StringBuilder target)
    {
        switch (block)
        {
            case FieldBlock or ReadAlsoBlock or LinkReferenceDefinitionGroup:
                break;
            case FigureBlock figure:
                Add(_captions, InlineText.Of(figure.Caption));
                break;
            case WatchBlock watch:
                WriteRecording(watch);
                break;
            case QuoteConstructBlock quote:
                WriteChildren(quote, target);
                Add(target, Join(quote.By, InlineText.Of(quote.Role), InlineText.Of(quote.Source)));
                break;
            case PostBlock post:
                WriteChildren(post, target);
                Add(target, Join(post.Author, post.Handle, post.Network));
                break;
            case AsideBlock aside:
                Add(target, InlineText.Of(aside.Title));
                WriteChildren(aside, target);
                break;
            case TableRow row:
                Add(target, string.Join(" | ", row.OfType<TableCell>().Select(CellText)));
                break;
            case ContainerBlock container:
                WriteChildren(container, target);
                break;
            case CodeBlock code:
                Add(target, code.Lines.ToString());
                break;
            case LeafBlock leaf:
                Add(target, InlineText.Of(leaf));
                break;
        }
    }

    private void WriteRecording(WatchBlock watch)
    {
        Add(_captions, InlineText.Of(watch.Title));
        Add(_captions, InlineText.Of(watch.Caption));
        if (watch.Content.Any())
        {
            WriteChildren(watch, _captions);
        }
        else if (watch.Argument is not null && _media.GetValueOrDefault(watch.Argument)?.Transcript is { } transcript)
        {
            Add(_captions, transcript);
        }
    }

    private static string CellText(TableCell cell) => string.Join(' ', cell.OfType<LeafBlock>().Select(InlineText.Of));

    private static string Join(params string?[] words) => string.Join(", ", words.Where(w => !string.IsNullOrEmpty(w)));

    private static void Add(StringBuilder target, string text)
    {
        if (text.Length > 0)
        {
            target.Append(target.Length > 0 ? "\n\n" : "").Append(text);
        }
    }
}
