using SignsOf = NewsSite.Core.Languages.Typography;

namespace NewsSite.Core.Markup.Typography;

/// <summary>Puts the spaces that a language, such as French, keeps inside quotation marks and before certain signs.</summary>
/// <remarks>A plain space typed there becomes the right one; where none was typed, it is added at the end of a word only.</remarks>
internal sealed class SpaceSetter(string text, SignsOf signs, Dictionary<int, string> edits)
{
    public void Set()
    {
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            if (signs.SpaceBefore.TryGetValue(sign, out var space))
            {
                SetBefore(i, space);
            }
            else if (signs.SpaceInQuotes is [var inside, ..])
            {
                SetInQuotes(i, inside);
            }
        }
    }

    private void SetInQuotes(int i, char space)
    {
        if (text[i] == signs.Outer.Close)
        {
            SetBefore(i, space);
        }
        else if (text[i] == signs.Outer.Open)
        {
            var next = At(i + 1);
            if (next == ' ')
            {
                edits[i + 1] = space.ToString();
            }
            else if (!char.IsWhiteSpace(next))
            {
                edits[i] = $"{text[i]}{space}";
            }
        }
    }

    private void SetBefore(int i, char space)
    {
        if (At(i - 1) == ' ' && i > 1)
        {
            edits[i - 1] = space.ToString();
        }
        else if (EndsWord(At(i - 1)) && IsAfterWord(At(i + 1)))
        {
            edits[i] = $"{space}{text[i]}";
        }
    }

    private static bool EndsWord(char before) =>
        char.IsLetterOrDigit(before) || ")]»”’\"'%°…".Contains(before, StringComparison.Ordinal);

    /// <summary>Not within an address or a time of day.</summary>
    private static bool IsAfterWord(char after) =>
        char.IsWhiteSpace(after) || ")]»”’\"'.,…!?;:".Contains(after, StringComparison.Ordinal);

    private char At(int position) => position < 0 || position >= text.Length ? '\n' : text[position];
}
