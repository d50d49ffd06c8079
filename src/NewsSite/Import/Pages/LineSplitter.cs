using System.Text;

namespace NewsSite.Import.Pages;

/// <summary>Cuts plain text into lines, joining those that were only wrapped at a margin.</summary>
internal static class LineSplitter
{
    private const int NarrowestMargin = 45;
    private const int WidestMargin = 120;
    private const int Raggedness = 14;
    private const int FewestFullLines = 6;
    private static readonly char[] LineEnds = ['\n', '\r', '\u2028', '\u2029', '\f', '\v'];

    public static List<SourceLine> Split(string text)
    {
        var all = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split(LineEnds).Select(EvenOut).ToList();
        var margin = Margin([.. all.Where(l => l.Length > 0).DefaultIfEmpty("")]);
        List<SourceLine> lines = [];
        List<string> chunk = [];
        foreach (var line in all.Append(""))
        {
            if (line.Length > 0)
            {
                chunk.Add(line);
            }
            else
            {
                Flush(chunk, lines, margin);
            }
        }
        return lines;
    }

    /// <summary>Spaces of every kind become one; invisible marks at the edges go.</summary>
    public static string EvenOut(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !IsInvisible(c))
            {
                result.Append(c);
            }
            else if (char.IsWhiteSpace(c) && result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }
        return result.ToString().Trim(' ', '\u200e', '\u200f', '\u200b', '\u2069', '\u202c');
    }

    // Controls other than white space, byte order marks and soft hyphens carry no word.
    private static bool IsInvisible(char c) => char.IsControl(c) || c is '\ufeff' or '\u00ad' or '\u200b';

    private static void Flush(List<string> chunk, List<SourceLine> lines, int? margin)
    {
        var gap = true;
        for (var i = 0; i < chunk.Count; )
        {
            var end = i + 1;
            while (end < chunk.Count && margin is { } width && GoesOn(chunk[end - 1], chunk[end], width))
            {
                end++;
            }
            lines.Add(new SourceLine(string.Join(' ', chunk[i..end])) { GapBefore = gap });
            (gap, i) = (false, end);
        }
        chunk.Clear();
    }

    /// <summary>Where a text was wrapped: its widest line, if many end there; null for text that was not wrapped.</summary>
    private static int? Margin(List<string> lines)
    {
        var widest = lines.Max(l => l.Length);
        var full = lines.Count(l => l.Length > widest - Raggedness);
        return widest is >= NarrowestMargin and <= WidestMargin && full >= FewestFullLines && full * 4 >= lines.Count
            ? widest
            : null;
    }

    // The next word had no room on the line above: the line was broken for that and for nothing else.
    private static bool GoesOn(string line, string next, int margin) =>
        line.Length + 1 + next.IndexOf(' ') is var needed
        && (next.Contains(' ', StringComparison.Ordinal) ? needed : line.Length + 1 + next.Length) > margin
        && !IsLabel(line)
        && !IsLabel(next);

    // Lines that mean something by themselves are never the rest of a sentence.
    private static bool IsLabel(string text)
    {
        var line = new SourceLine(text);
        return Rules.FurnitureRule.CodeOf(line) is not null
            || Rules.PlayerLine.Is(line)
            || Rules.BodyRule.AfterBullet(text) is not null;
    }
}
