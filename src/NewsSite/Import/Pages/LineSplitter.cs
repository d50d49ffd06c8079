using System.Text;

namespace NewsSite.Import.Pages;

/// <summary>Cuts plain text into lines, joining those that were only wrapped at a margin.</summary>
internal static class LineSplitter
{
    private const int NarrowestMargin = 45;
    private const int WidestMargin = 120;
    private const int Raggedness = 25;

    public static List<SourceLine> Split(string text)
    {
        List<SourceLine> lines = [];
        List<string> chunk = [];
        foreach (
            var raw in text.Replace("\r\n", "\n", StringComparison.Ordinal)
                .Split('\n', '\r', '\u2028', '\u2029', '\f', '\v')
        )
        {
            var line = EvenOut(raw);
            if (line.Length > 0)
            {
                chunk.Add(line);
                continue;
            }
            Flush(chunk, lines);
        }
        Flush(chunk, lines);
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

    private static void Flush(List<string> chunk, List<SourceLine> lines)
    {
        IEnumerable<string> parts = IsWrapped(chunk) ? [string.Join(' ', chunk)] : chunk;
        var gap = true;
        foreach (var part in parts)
        {
            lines.Add(new SourceLine(part) { GapBefore = gap });
            gap = false;
        }
        chunk.Clear();
    }

    // Lines that mean something by themselves are never the rest of a sentence.
    private static bool IsLabel(string text)
    {
        var line = new SourceLine(text);
        return Rules.FurnitureRule.CodeOf(line) is not null
            || Rules.PlayerLine.Is(line)
            || Rules.BodyRule.AfterBullet(text) is not null;
    }

    private static bool IsWrapped(List<string> chunk)
    {
        if (chunk.Count < 3 && !(chunk.Count == 2 && char.IsLower(chunk[1][0])))
        {
            return false;
        }
        var full = chunk.SkipLast(1).ToList();
        var widest = full.Max(l => l.Length);
        return widest is >= NarrowestMargin and <= WidestMargin
            && full.TrueForAll(l => l.Length >= widest - Raggedness)
            && chunk[^1].Length <= widest + 5
            && full.Count(l => Shape.EndsSentence(l)) * 2 < full.Count
            && chunk.Distinct().Count() == chunk.Count
            && !chunk.Exists(IsLabel);
    }
}
