using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsSite.Core.Markup;

/// <summary>Finds trees too deep to be walked: the parser lets unclosed brackets nest without end.</summary>
internal static class NestingGuard
{
    private const int Deepest = 100;

    public static bool IsTooDeep(MarkdownDocument document)
    {
        var left = new Stack<(MarkdownObject Node, int Depth)>();
        left.Push((document, 0));
        while (left.TryPop(out var at))
        {
            if (at.Depth > Deepest)
            {
                return true;
            }

            foreach (var child in ChildrenOf(at.Node))
            {
                left.Push((child, at.Depth + 1));
            }
        }

        return false;
    }

    private static IEnumerable<MarkdownObject> ChildrenOf(MarkdownObject node) =>
        node switch
        {
            ContainerBlock container => container,
            LeafBlock { Inline: { } inline } => [inline],
            ContainerInline inlines => inlines,
            _ => [],
        };
}
