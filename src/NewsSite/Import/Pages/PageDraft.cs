using NewsSite.Core.Articles;
using NewsSite.Core.Languages;

namespace NewsSite.Import.Pages;

/// <summary>A page while the rules take it apart.</summary>
internal sealed class PageDraft
{
    private readonly List<(int Order, DroppedText Text)> _dropped = [];

    public PageDraft(IEnumerable<SourceLine> lines, Language language)
    {
        Lines = [.. lines];
        Language = language;
        for (var i = 0; i < Lines.Count; i++)
        {
            Lines[i].Index = i;
        }
    }

    public List<SourceLine> Lines { get; }
    public Language Language { get; }
    public ArticleFormat Format { get; set; } = ArticleFormat.News;
    public string Headline { get; set; } = "";

    /// <summary>Where the headline stands; -1 when no line is it.</summary>
    public int HeadlineAt { get; set; } = -1;
    public string? Standfirst { get; set; }
    public DateTime? PublishedAt { get; set; }
    public List<string> Authors { get; } = [];
    public List<PageContributor> Contributors { get; } = [];
    public List<string> Topics { get; } = [];
    public List<string> Banners { get; } = [];

    public IReadOnlyList<DroppedText> Dropped => [.. _dropped.OrderBy(d => d.Order).Select(d => d.Text)];

    public SourceLine? At(int index) => index >= 0 && index < Lines.Count ? Lines[index] : null;

    /// <summary>Leaves a whole line out of the body.</summary>
    public void Drop(SourceLine line, string code)
    {
        line.Role = LineRole.Taken;
        Note(line, code, line.Text);
    }

    /// <summary>Records that part of a line is left out.</summary>
    public void Note(SourceLine line, string code, string text) => Note(line.Index, code, text);

    public void Note(int order, string code, string text)
    {
        if (text.Length > 0)
        {
            _dropped.Add((order, DroppedText.Of(code, text)));
        }
    }

    /// <summary>The first line that reads as a paragraph of the body; the number of lines when none does.</summary>
    public int FirstParagraphAt()
    {
        var at = Lines.FindIndex(l => l.IsText && l.Index > HeadlineAt && Shape.IsParagraph(l));
        return at < 0 ? Lines.Count : at;
    }

    public void AddAuthor(string name)
    {
        if (!Authors.Exists(a => Fold.Same(a) == Fold.Same(name)))
        {
            Authors.Add(name);
        }
    }
}
