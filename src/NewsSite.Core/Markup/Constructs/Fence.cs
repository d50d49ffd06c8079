using Markdig.Helpers;

namespace NewsSite.Core.Markup.Constructs;

/// <summary>A line that begins with three colons or more.</summary>
/// <param name="Rest">What follows the colons, trimmed; empty on a closing line.</param>
internal readonly record struct Fence(int Length, string Rest)
{
    private const int Shortest = 3;

    public bool Closes => Rest.Length == 0;

    public static Fence? Read(StringSlice line)
    {
        var text = line.AsSpan();
        var length = text.IndexOfAnyExcept(':') is >= 0 and var end ? end : text.Length;
        return length < Shortest ? null : new Fence(length, text[length..].Trim().ToString());
    }

    /// <summary>Parts <c>figure airport-gate</c> into the construct and its argument.</summary>
    public (string Name, string? Argument) Opening()
    {
        var words = Rest.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (words[0], words.Length > 1 ? words[1] : null);
    }
}
