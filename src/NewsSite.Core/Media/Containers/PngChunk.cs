using System.Buffers.Binary;
using System.Text;

namespace NewsSite.Core.Media.Containers;

/// <summary>One chunk of a PNG file.</summary>
/// <param name="Offset">Where its length field stands.</param>
/// <param name="Length">Of the whole chunk with length, type and checksum.</param>
internal sealed record PngChunk(string Type, long Offset, long Length)
{
    public const int SignatureBytes = 8;

    public byte[] Payload(Stream stream, int limit) => stream.ReadAt(Offset + 8, (int)Math.Min(Length - 12, limit));

    /// <summary>All chunks up to <c>IEND</c>.</summary>
    /// <exception cref="EndOfStreamException">The file ends before its picture does.</exception>
    public static IEnumerable<PngChunk> ReadAll(Stream stream)
    {
        long at = SignatureBytes;
        PngChunk chunk;
        do
        {
            var head = stream.ReadAt(at, 8);
            chunk = new PngChunk(
                Encoding.ASCII.GetString(head, 4, 4),
                at,
                12L + BinaryPrimitives.ReadUInt32BigEndian(head)
            );
            at += chunk.Length;
            if (at > stream.Length)
            {
                throw new EndOfStreamException();
            }

            yield return chunk;
        } while (chunk.Type != "IEND");
    }
}
