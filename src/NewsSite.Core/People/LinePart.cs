namespace NewsSite.Core.People;

/// <summary>A piece of a line about people: words, or a name that leads to a page.</summary>
/// <param name="Path">Site path; null for plain words.</param>
public sealed record LinePart(string Text, string? Path = null)
{
    public static string PlainText(IEnumerable<LinePart> line) => string.Concat(line.Select(p => p.Text));
}
