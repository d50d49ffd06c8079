namespace NewsSite.Import.Pages;

/// <summary>Words of the page that are not in the draft's body.</summary>
/// <param name="Text">As the page had it; long passages are cut and say how many words followed.</param>
/// <param name="Code">Stable, such as <c>skip-link</c>; see <see cref="DropReason"/>.</param>
/// <param name="Reason">One English sentence.</param>
public sealed record DroppedText(string Text, string Code, string Reason)
{
    private const int LongestText = 2000;

    internal static DroppedText Of(string code, string text) =>
        new(Cut(text), code, DropReason.SentenceOf(code).ToString());

    private static string Cut(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }
        var end = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        var words = text[end..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return $"{text[..end]} … (+{words} words)";
    }
}
