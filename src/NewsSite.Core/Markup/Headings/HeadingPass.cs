using Markdig.Syntax;
using NewsSite.Core.Markup.Text;

namespace NewsSite.Core.Markup.Headings;

/// <summary>Puts the headings of a story in order: under the headline, none skipped, each with its own id.</summary>
internal sealed class HeadingPass(ProblemList problems, ArticleContents contents)
{
    // The headline is the page's only first-level heading.
    private const int Highest = 2;
    private const int Lowest = 6;
    private readonly HeadingIds _ids = new();
    private int _last = Highest - 1;

    public int NextAsideLevel => _last < Highest ? Highest : Highest + 1;

    /// <param name="floor">The highest level allowed here.</param>
    public void Run(HeadingBlock heading, int floor, bool isListed)
    {
        var text = InlineText.Of(heading);
        if (text.Length == 0)
        {
            problems.Advise("heading.empty", heading.Line, "This heading has no words. Write them or delete it.");
            return;
        }

        CheckLevel(heading, floor);
        heading.Level = Math.Clamp(Math.Min(heading.Level, _last + 1), Math.Min(floor, Lowest), Lowest);
        var id = _ids.For(text);
        contents.HeadingIds[heading] = id;
        if (isListed)
        {
            _last = heading.Level;
            contents.Headings.Add(new ArticleHeading(heading.Level, text, id, heading.Line + 1));
        }
    }

    private void CheckLevel(HeadingBlock heading, int floor)
    {
        if (heading.Level < Highest)
        {
            problems.Advise("heading.too-high", heading.Line, "Headings in a story begin with ##; # is the headline.");
        }
        else if (floor == Highest && heading.Level > _last + 1)
        {
            var wanted = new string('#', _last + 1);
            problems.Advise(
                "heading.level-skipped",
                heading.Line,
                $"A level is skipped before this heading. Write it with {wanted}."
            );
        }
    }
}
