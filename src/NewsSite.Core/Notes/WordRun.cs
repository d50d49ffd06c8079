namespace NewsSite.Core.Notes;

/// <summary>A stretch of a paragraph, and what a suggestion puts in its place.</summary>
/// <param name="Present">Empty where something is added.</param>
/// <param name="Suggested">Empty where something is taken out; the same words where nothing changes.</param>
public sealed record WordRun(string Present, string Suggested)
{
    public bool IsChange => Present != Suggested;
}
