using System.Buffers;
using Markdig.Syntax;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup.Footnotes;
using SignsOf = NewsSite.Core.Languages.Typography;

namespace NewsSite.Core.Markup.Typography;

/// <summary>Sets each passage of an article, and sees in it what was meant as markup and is not.</summary>
internal sealed class TypographyPass(Language language, ProblemList problems)
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\"'-.[<");
    private readonly SignsOf _signs = language.Typography;

    public void Run(LeafBlock block, bool isQuotation)
    {
        var passage = new Passage(block);
        var text = passage.Text;
        if (!_signs.HasSpaces && !text.AsSpan().ContainsAny(Signs))
        {
            return;
        }

        LookForMarks(text, block.Line);
        var setting = new Setting(text, _signs, isQuotation);
        if (setting.Edits.Count > 0 || setting.Insertions.Count > 0)
        {
            passage.Set(setting);
        }
    }

    private void LookForMarks(string text, int line)
    {
        if (FootnotePass.MarkIn(text) is { } mark)
        {
            problems.Advise("footnote.missing", line, FootnotePass.NoNoteFor(mark));
        }

        if (LooksLikeHtml(text))
        {
            problems.Advise(
                "html.shown-as-text",
                line,
                "HTML is shown to readers as it is typed. Use the blocks and signs of this manual instead."
            );
        }
    }

    private static bool LooksLikeHtml(string text)
    {
        var at = text.IndexOf('<', StringComparison.Ordinal);
        return at >= 0
            && at + 1 < text.Length
            && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!')
            && text.IndexOf('>', at) > 0;
    }
}
