namespace NewsSite.Core.Articles.Merging;

/// <summary>A paragraph of the body, or what else stands between empty lines: a heading, a list, a part of a construct.</summary>
/// <param name="Text">Its lines, without the end of the last. Empty only for the empty lines a body begins with.</param>
/// <param name="Gap">Line ends and empty lines that follow it.</param>
public sealed record BodyBlock(BlockId Id, string Text, string Gap);
