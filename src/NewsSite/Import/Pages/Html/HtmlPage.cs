using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsSite.Import.Pages.Rules;

namespace NewsSite.Import.Pages.Html;

/// <summary>Reads a page's HTML into a draft; nothing is fetched and no script runs.</summary>
internal static class HtmlPage
{
    private const int LongestStandfirst = 400;

    public static ImportedPage Read(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var facts = HeadReader.Read(document);
        var body = document.Body ?? document.CreateElement("body");
        var links = new LinkTargets(facts.Home);
        var story = StoryRoot.Find(body);
        var lines = new StoryWalker(story, links).Walk(body);
        var draft = new PageDraft(lines, LanguageGuess.Of(Element.TextOf(story), facts.LanguageTag));
        Fill(draft, facts);
        PageRules.Apply(draft, facts.Headline);
        Finish(draft, facts, links, document);
        return PageAssembler.Assemble(draft);
    }

    private static void Fill(PageDraft draft, PageFacts facts)
    {
        draft.PublishedAt = facts.PublishedAt;
        facts.Authors.ForEach(draft.AddAuthor);
        foreach (var line in draft.Lines)
        {
            if (line.DropCode is { } code)
            {
                draft.Note(line, code, line.Text);
            }
        }
        draft.Topics.AddRange(facts.Topics.Concat(draft.Lines.SelectMany(l => l.Topics)).DistinctBy(Fold.Same));
    }

    private static void Finish(PageDraft draft, PageFacts facts, LinkTargets links, IDocument document)
    {
        foreach (var (code, _, text) in links.Refused.Distinct().Where(r => IsInBody(draft, r.Words)))
        {
            draft.Note(draft.Lines.Count, code, text);
        }
        draft.Standfirst ??= Description(draft, facts.Description);
        VideoFacts.Complete(draft, facts.Videos);
        var scripts = document.QuerySelectorAll("script:not([type='application/ld+json']), style").Length;
        draft.Note(draft.Lines.Count, "script", scripts == 0 ? "" : $"{scripts} elements");
    }

    private static bool IsInBody(PageDraft draft, string words) =>
        draft.Lines.Exists(l => l.Role != LineRole.Taken && l.Text.Contains(words, StringComparison.Ordinal));

    /// <summary>What the page says of itself, unless the body opens with the same words or it was cut short.</summary>
    private static string? Description(PageDraft draft, string? text)
    {
        if (
            text is null
            || text.Length > LongestStandfirst
            || text.EndsWith('…')
            || text.EndsWith("...", StringComparison.Ordinal)
        )
        {
            return null;
        }
        var same = Fold.Same(text);
        var isSaid = draft
            .Lines.Where(l => l.Role is LineRole.Paragraph)
            .Take(3)
            .Any(l =>
                l.Same.StartsWith(same, StringComparison.Ordinal) || same.StartsWith(l.Same, StringComparison.Ordinal)
            );
        return isSaid || same.Length == 0 || same == Fold.Same(draft.Headline) ? null : text;
    }
}
