using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace NewsSite.Tests.Media;

/// <summary>Files as people upload them. Those named “located” and “phone” tell of a camera and a place, lying on their side.</summary>
internal static partial class SampleFiles
{
    public const string Camera = "SecretCam";

    public static byte[] Read(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Media", "Files", name));

    public static MemoryStream Open(string name) => new(Read(name));

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A PNG of one colour with a square of another in one corner.</summary>
    public static byte[] Png(int width, int height)
    {
        using var pixels = new MemoryStream();
        using (var deflate = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                deflate.Write(Row(width, y < height / 4));
            }
        }

        return PngOf(width, height, pixels.ToArray());
    }

    /// <summary>A PNG that claims a size and holds next to nothing.</summary>
    public static byte[] PngClaiming(int width, int height) => PngOf(width, height, [0x78, 0x9C, 3, 0, 0, 0, 0, 1]);

    private static byte[] Row(int width, bool top)
    {
        var row = new byte[1 + (3 * width)];
        for (var x = 0; x < width; x++)
        {
            var isMark = top && x < width / 4;
            (row[1 + (3 * x)], row[2 + (3 * x)], row[3 + (3 * x)]) = isMark
                ? ((byte)250, (byte)250, (byte)0)
                : ((byte)20, (byte)60, (byte)180);
        }

        return row;
    }

    private static byte[] PngOf(int width, int height, byte[] pixels)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        byte[] signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        return [.. signature, .. Chunk("IHDR", header), .. Chunk("IDAT", pixels), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string type, byte[] payload)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. payload];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, payload.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Checksum(body));
        return [.. length, .. body, .. sum];
    }

    private static uint Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
            }
        }

        return ~sum;
    }
}
