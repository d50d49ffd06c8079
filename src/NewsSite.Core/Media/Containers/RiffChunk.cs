using System.Buffers.Binary;
using System.Text;

namespace NewsSite.Core.Media.Containers;

/// <summary>One chunk of a WebP file.</summary>
/// <param name="Length">Of the whole chunk with its eight bytes of header and its padding.</param>
/// <param name="PayloadLength">As written in the header, without padding.</param>
internal sealed record RiffChunk(string Type, long Offset, long Length, uint PayloadLength)
{
    public const int FileHeaderBytes = 12;

    public byte[] Payload(Stream stream, int limit) =>
        stream.ReadAt(Offset + 8, (int)Math.Min(PayloadLength, (uint)limit));

    /// <summary>The chunks inside the file's RIFF chunk.</summary>
    /// <exception cref="EndOfStreamException">The file is shorter than it says.</exception>
    public static IEnumerable<RiffChunk> ReadAll(Stream stream)
    {
        var end = 8L + BinaryPrimitives.ReadUInt32LittleEndian(stream.ReadAt(4, 4));
        // Some writers leave out the padding byte of the last chunk.
        if (end > stream.Length + 1)
        {
            throw new EndOfStreamException();
        }

        for (long at = FileHeaderBytes; at + 8 <= end; )
        {
            var head = stream.ReadAt(at, 8);
            var payload = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4));
            if (at + 8 + payload > stream.Length)
            {
                throw new EndOfStreamException();
            }

            yield return new RiffChunk(Encoding.ASCII.GetString(head, 0, 4), at, 8 + payload + (payload & 1), payload);
            at += 8 + payload + (payload & 1);
        }
    }
}
