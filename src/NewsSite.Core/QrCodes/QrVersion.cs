namespace NewsSite.Core.QrCodes;

/// <summary>A size of QR code, and how its bytes are cut into blocks at error correction level M.</summary>
/// <remarks>Source: ISO/IEC 18004:2015, table 9 and annex E.</remarks>
internal sealed record QrVersion(int Number)
{
    public const int Largest = 40;

    private static readonly int[] CheckBytesByVersion =
    [
        10,
        16,
        26,
        18,
        24,
        16,
        18,
        22,
        22,
        26,
        30,
        22,
        22,
        24,
        24,
        28,
        28,
        26,
        26,
        26,
        26,
        28,
        28,
        28,
        28,
        28,
        28,
        28,
        28,
        28,
        28,
        28,
        28,
        28,
        28,
        28,
        28,
        28,
        28,
        28,
    ];

    private static readonly int[] BlocksByVersion =
    [
        1,
        1,
        1,
        2,
        2,
        4,
        4,
        4,
        5,
        5,
        5,
        8,
        9,
        9,
        10,
        10,
        11,
        13,
        14,
        16,
        17,
        17,
        18,
        20,
        21,
        23,
        25,
        26,
        28,
        29,
        31,
        33,
        35,
        37,
        38,
        40,
        43,
        45,
        47,
        49,
    ];

    /// <summary>Modules along each side.</summary>
    public int Size => (4 * Number) + 17;
    public int Blocks => BlocksByVersion[Number - 1];
    public int CheckBytesPerBlock => CheckBytesByVersion[Number - 1];
    public int DataBytes => TotalBytes - (Blocks * CheckBytesPerBlock);

    /// <summary>Bits that say how long the text is.</summary>
    public int LengthBits => Number < 10 ? 8 : 16;

    public int TotalBytes => ModulesForData / 8;

    /// <summary>Where the middles of the small squares lie, on both axes.</summary>
    public IReadOnlyList<int> Alignment
    {
        get
        {
            if (Number == 1)
            {
                return [];
            }

            var count = (Number / 7) + 2;
            var step = Number == 32 ? 26 : ((Number * 4) + (count * 2) + 1) / ((count * 2) - 2) * 2;
            return [6, .. Enumerable.Range(0, count - 1).Select(i => Size - 7 - (step * i)).Reverse()];
        }
    }

    private int ModulesForData
    {
        get
        {
            var modules = (((16 * Number) + 128) * Number) + 64;
            if (Number >= 2)
            {
                var count = (Number / 7) + 2;
                modules -= (((25 * count) - 10) * count) - 55;
            }

            return Number >= 7 ? modules - 36 : modules;
        }
    }

    /// <returns>The smallest that holds so many bytes of text; null when none does.</returns>
    public static QrVersion? For(int textBytes) =>
        Enumerable
            .Range(1, Largest)
            .Select(number => new QrVersion(number))
            .FirstOrDefault(version => 4 + version.LengthBits + (textBytes * 8) <= version.DataBytes * 8);
}
