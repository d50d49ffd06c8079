namespace NewsSite.Core.Articles.Merging;

/// <summary>A paragraph that two people changed, each in another way.</summary>
/// <param name="Before">What it said when both began.</param>
/// <param name="Mine">Empty when I took it out.</param>
/// <param name="Theirs">Empty when they took it out.</param>
public sealed record BlockConflict(BlockId Id, string Before, string Mine, string Theirs);
