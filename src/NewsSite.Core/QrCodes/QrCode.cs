using System.Globalization;
using System.Text;

namespace NewsSite.Core.QrCodes;

/// <summary>A square of dark and light modules that cameras read as text: byte mode, error correction level M.</summary>
/// <remarks>Source: ISO/IEC 18004:2015.</remarks>
public sealed class QrCode
{
    private const int Masks = 8;

    /// <summary>Light modules that must stand around it.</summary>
    private const int QuietZone = 4;

    private readonly QrGrid _grid;

    private QrCode(QrGrid grid) => _grid = grid;

    /// <summary>Modules along each side, without the light rim.</summary>
    public int Size => _grid.Size;

    public bool IsDark(int x, int y) => _grid[x, y];

    /// <param name="text">Read as UTF-8; at most 2,331 bytes.</param>
    /// <exception cref="ArgumentException">The text is longer.</exception>
    public static QrCode Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var version =
            QrVersion.For(bytes.Length)
            ?? throw new ArgumentException($"No QR code holds {bytes.Length} bytes.", nameof(text));
        var grid = new QrGrid(version);
        grid.DrawData(QrData.Of(bytes, version));
        Apply(grid, Enumerable.Range(0, Masks).MinBy(mask => PenaltyOf(grid, mask)));
        return new QrCode(grid);
    }

    /// <summary>Path data of the dark modules for an SVG of <see cref="SvgSize"/> units each way.</summary>
    public string SvgPath()
    {
        var path = new StringBuilder();
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                if (IsDark(x, y))
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x + QuietZone} {y + QuietZone}h1v1h-1z");
                }
            }
        }

        return path.ToString();
    }

    public int SvgSize => Size + (2 * QuietZone);

    private static int PenaltyOf(QrGrid grid, int mask)
    {
        Apply(grid, mask);
        var penalty = QrPenalty.Of(grid);
        grid.Mask(mask);
        return penalty;
    }

    private static void Apply(QrGrid grid, int mask)
    {
        grid.DrawFormat(mask);
        grid.Mask(mask);
    }
}
