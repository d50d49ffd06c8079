using Markdig.Parsers;
using Markdig.Syntax;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup.Constructs;

namespace NewsSite.Core.Markup.KeyPoints;

internal sealed class KeyPointsConstruct() : Construct<KeyPointsBlock>("key-points")
{
    private const int Fewest = 3;
    private const int Most = 5;

    protected override KeyPointsBlock Create(BlockParser parser) => new(parser);

    protected override void Fill(KeyPointsBlock block, ProblemList problems)
    {
        var points = block.OfType<ListBlock>().Sum(list => list.Count);
        if (points is < Fewest or > Most)
        {
            problems.Advise(
                "key-points.count",
                block.Line,
                Phrase.Counted(
                    points,
                    $"There is {points} key point here. {Fewest} to {Most} read best, each on a line that begins with a hyphen.",
                    $"There are {points} key points here. {Fewest} to {Most} read best, each on a line that begins with a hyphen."
                )
            );
        }
    }
}
