using System.Buffers.Binary;
using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Benchmarks.Sites;
using NewsSite.Media.Pictures;

namespace NewsSite.Benchmarks.Pictures;

/// <summary>A photo of 24 megapixels that no camera took: soft light, edges and grain, always the same.</summary>
internal static class SyntheticPhoto
{
    private const int Width = 6000;
    private const int Height = 4000;

    public static string File { get; } = Path.Combine(Store.Artifacts, "photo-24.jpg");

    /// <summary>Made in a process of its own, so that nobody else is charged with it: <c>photo</c>.</summary>
    public static async Task<int> MakeAsync()
    {
        using var folder = new TemporaryFolder("photo");
        await using var app = await SiteHost.OpenAsync(folder.Of("data"));
        var engine = app.Services.GetRequiredService<PictureEngine>();
        if (await engine.WhyUnavailableAsync(default) is { } trouble)
        {
            throw new InvalidOperationException(trouble.ToString());
        }

        WritePng(folder.Of("photo.png"));
        Directory.CreateDirectory(Store.Artifacts);
        var order = new PictureOrder(folder.Of("photo.png"), folder.Of("data"), [Width], ["jpeg"]);
        await foreach (var made in engine.MakeAsync(order, default))
        {
            System.IO.File.Copy(made.File, File, overwrite: true);
        }

        return 0;
    }

    private static void WritePng(string path)
    {
        using var file = System.IO.File.Create(path);
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var size = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(size, Width);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(4), Height);
        (size[8], size[9]) = (8, 2);
        WritePart(file, "IHDR"u8, size);
        using var packed = new MemoryStream();
        using (var rows = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            WriteRows(rows);
        }

        WritePart(file, "IDAT"u8, packed.ToArray());
        WritePart(file, "IEND"u8, []);
    }

    private static void WriteRows(ZLibStream rows)
    {
        var grain = 1u;
        var row = new byte[1 + (Width * 3)];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                grain = (grain * 1664525u) + 1013904223u;
                var noise = (int)(grain >> 28) - 8;
                var edge = ((x / 190) ^ (y / 130)) % 3 * 24;
                row[1 + (x * 3)] = Tone((x * 150 / Width) + edge + noise);
                row[2 + (x * 3)] = Tone((y * 170 / Height) + edge + noise);
                row[3 + (x * 3)] = Tone(((x + y) * 140 / (Width + Height)) + 40 + edge + noise);
            }

            rows.Write(row);
        }
    }

    private static byte Tone(int value) => (byte)Math.Clamp(value, 0, 255);

    private static void WritePart(FileStream file, ReadOnlySpan<byte> kind, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(kind);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Checksum(Checksum(uint.MaxValue, kind), content));
        file.Write(number);
    }

    private static uint Checksum(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ (0xEDB88320u & (0u - (sum & 1)));
            }
        }

        return sum;
    }
}
