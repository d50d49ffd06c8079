using System.Globalization;

namespace NewsSite.Benchmarks;

/// <summary>Prints a table that can be put into a document as it is.</summary>
internal sealed class Table(params string[] heads)
{
    private readonly List<string[]> _rows = [heads];

    /// <param name="cells">Numbers are written with as many digits as their size bears.</param>
    public void Row(params object[] cells) => _rows.Add([.. cells.Select(TextOf)]);

    public void Print()
    {
        var widths = heads.Select((_, i) => _rows.Max(r => r[i].Length)).ToArray();
        Print(_rows[0], widths);
        Console.WriteLine(
            "|"
                + string.Join(
                    '|',
                    widths.Select((w, i) => i == 0 ? new string('-', w + 2) : new string('-', w + 1) + ":")
                )
                + "|"
        );
        _rows.Skip(1).ToList().ForEach(row => Print(row, widths));
        Console.WriteLine();
    }

    private static void Print(string[] row, int[] widths) =>
        Console.WriteLine(
            "| "
                + string.Join(" | ", row.Select((c, i) => i == 0 ? c.PadRight(widths[i]) : c.PadLeft(widths[i])))
                + " |"
        );

    private static string TextOf(object cell) =>
        cell is double number
            ? number.ToString(
                Math.Abs(number) switch
                {
                    >= 100 => "N0",
                    >= 10 => "F1",
                    _ => "F2",
                },
                CultureInfo.InvariantCulture
            )
            : Convert.ToString(cell, CultureInfo.InvariantCulture)!;
}
