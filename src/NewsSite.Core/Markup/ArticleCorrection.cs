using System.Globalization;

namespace NewsSite.Core.Markup;

/// <summary>A correction as it stands in the text of a story.</summary>
public static class ArticleCorrection
{
    internal const string Name = "correction";

    /// <summary>The text with one more correction in it.</summary>
    /// <param name="note">Markdown; what was wrong, and what is right.</param>
    /// <param name="isOfSubstance">Such errors are told before the text, others after it.</param>
    public static string AddTo(string body, string note, DateOnly day, bool isOfSubstance)
    {
        var block = string.Create(
            CultureInfo.InvariantCulture,
            $"{Fence(note)} {Name}\ndate: {day:yyyy-MM-dd}\n\n{note.Trim()}\n{Fence(note)}\n"
        );
        return isOfSubstance ? $"{block}\n{body}" : $"{body.TrimEnd()}\n\n{block}";
    }

    /// <summary>Longer than any in the note, which may hold blocks of its own.</summary>
    private static string Fence(string note)
    {
        var longest = note.Split('\n').Max(line => line.TrimStart().TakeWhile(c => c == ':').Count());
        return new string(':', Math.Max(3, longest + 1));
    }
}
