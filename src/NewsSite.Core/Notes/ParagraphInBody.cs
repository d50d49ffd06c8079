using NewsSite.Core.Articles.Merging;

namespace NewsSite.Core.Notes;

/// <summary>Puts other words in the place of one paragraph of a body.</summary>
public static class ParagraphInBody
{
    /// <param name="words">Without any, the paragraph is taken out.</param>
    /// <returns>Every other paragraph is as it was, to the byte.</returns>
    public static string Replace(IReadOnlyList<BodyBlock> blocks, BlockId id, string words) =>
        BodyBlocks.Join([
            .. blocks
                .Select(block => block.Id == id ? block with { Text = words } : block)
                .Where(block => block.Id != id || !string.IsNullOrWhiteSpace(words)),
        ]);
}
