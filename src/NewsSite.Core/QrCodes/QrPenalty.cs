namespace NewsSite.Core.QrCodes;

/// <summary>How hard a masked code is on a camera: the mask with the least is taken.</summary>
/// <remarks>Source: ISO/IEC 18004:2015, 7.8.3.</remarks>
internal static class QrPenalty
{
    private const string LikeAFinder = "10111010000";
    private const string LikeAFinderBackwards = "00001011101";

    public static int Of(QrGrid grid)
    {
        var lines = Enumerable
            .Range(0, grid.Size)
            .SelectMany(i => new[] { Line(grid.Size, j => grid[j, i]), Line(grid.Size, j => grid[i, j]) });
        return lines.Sum(line => Runs(line) + Finders(line)) + Squares(grid) + Balance(grid);
    }

    private static string Line(int size, Func<int, bool> isDark) =>
        string.Create(
            size,
            isDark,
            static (line, isDark) =>
            {
                for (var i = 0; i < line.Length; i++)
                {
                    line[i] = isDark(i) ? '1' : '0';
                }
            }
        );

    private static int Runs(string line)
    {
        var (penalty, run) = (0, 1);
        for (var i = 1; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == line[i - 1])
            {
                run++;
                continue;
            }

            penalty += run >= 5 ? run - 2 : 0;
            run = 1;
        }

        return penalty;
    }

    private static int Finders(string line) =>
        40
        * Enumerable
            .Range(0, line.Length - LikeAFinder.Length + 1)
            .Count(i =>
                line.AsSpan(i).StartsWith(LikeAFinder, StringComparison.Ordinal)
                || line.AsSpan(i).StartsWith(LikeAFinderBackwards, StringComparison.Ordinal)
            );

    private static int Squares(QrGrid grid)
    {
        var penalty = 0;
        for (var y = 0; y < grid.Size - 1; y++)
        {
            for (var x = 0; x < grid.Size - 1; x++)
            {
                var first = grid[x, y];
                penalty += first == grid[x + 1, y] && first == grid[x, y + 1] && first == grid[x + 1, y + 1] ? 3 : 0;
            }
        }

        return penalty;
    }

    /// <summary>Ten for each full twentieth that the dark share lies off one half.</summary>
    private static int Balance(QrGrid grid)
    {
        var dark = 0;
        for (var i = 0; i < grid.Size * grid.Size; i++)
        {
            dark += grid[i % grid.Size, i / grid.Size] ? 1 : 0;
        }

        var total = grid.Size * grid.Size;
        return Math.Abs((dark * 20) - (total * 10)) / total * 10;
    }
}
