namespace NewsSite.Core.QrCodes;

/// <summary>The bytes a QR code carries: the text in byte mode, padded, with the check bytes, blocks interleaved.</summary>
/// <remarks>Source: ISO/IEC 18004:2015, 7.4 to 7.6.</remarks>
internal static class QrData
{
    private const int ByteMode = 0b0100;

    public static byte[] Of(ReadOnlySpan<byte> text, QrVersion version)
    {
        var data = Padded(text, version);
        var blocks = Blocks(data, version);
        var longest = blocks.Max(b => b.Length);
        var checks = blocks.ConvertAll(b => ReedSolomon.CheckBytes(b, version.CheckBytesPerBlock));
        return
        [
            .. Enumerable.Range(0, longest).SelectMany(i => blocks.Where(b => i < b.Length).Select(b => b[i])),
            .. Enumerable.Range(0, version.CheckBytesPerBlock).SelectMany(i => checks.Select(c => c[i])),
        ];
    }

    private static byte[] Padded(ReadOnlySpan<byte> text, QrVersion version)
    {
        var bits = new List<bool>(version.DataBytes * 8);
        Add(bits, ByteMode, 4);
        Add(bits, text.Length, version.LengthBits);
        foreach (var value in text)
        {
            Add(bits, value, 8);
        }

        var end = Math.Min(4, (version.DataBytes * 8) - bits.Count);
        Add(bits, 0, end);
        Add(bits, 0, (8 - (bits.Count % 8)) % 8);
        for (var pad = 0xEC; bits.Count < version.DataBytes * 8; pad ^= 0xEC ^ 0x11)
        {
            Add(bits, pad, 8);
        }

        return
        [
            .. bits.Chunk(8).Select(chunk => chunk.Aggregate((byte)0, (b, bit) => (byte)((b << 1) | (bit ? 1 : 0)))),
        ];
    }

    /// <summary>The last blocks are one byte longer where the data does not divide evenly.</summary>
    private static List<byte[]> Blocks(byte[] data, QrVersion version)
    {
        var (length, rest) = Math.DivRem(data.Length, version.Blocks);
        var blocks = new List<byte[]>();
        var start = 0;
        for (var block = 0; block < version.Blocks; block++)
        {
            var own = block < version.Blocks - rest ? length : length + 1;
            blocks.Add(data[start..(start + own)]);
            start += own;
        }

        return blocks;
    }

    private static void Add(List<bool> bits, int value, int count)
    {
        for (var bit = count - 1; bit >= 0; bit--)
        {
            bits.Add(((value >> bit) & 1) == 1);
        }
    }
}
