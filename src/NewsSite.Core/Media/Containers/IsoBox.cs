using System.Buffers.Binary;
using System.Text;

namespace NewsSite.Core.Media.Containers;

/// <summary>One box of an ISO base media file (MP4, M4A, AVIF).</summary>
/// <param name="Offset">Where its size field stands.</param>
/// <param name="BodyOffset">Where what it holds begins.</param>
/// <remarks>Source: ISO/IEC 14496-12, 4.2.</remarks>
internal sealed record IsoBox(string Type, long Offset, long BodyOffset, long End)
{
    public byte[] Body(Stream stream, int limit) => stream.ReadAt(BodyOffset, (int)Math.Min(End - BodyOffset, limit));

    public IEnumerable<IsoBox> Children(Stream stream, int skip = 0) => ReadAll(stream, BodyOffset + skip, End);

    public IsoBox? Child(Stream stream, string type, int skip = 0) => Children(stream, skip).Find(type);

    public static IEnumerable<IsoBox> ReadAll(Stream stream) => ReadAll(stream, 0, stream.Length);

    /// <exception cref="EndOfStreamException">A box reaches past the end of what holds it.</exception>
    private static IEnumerable<IsoBox> ReadAll(Stream stream, long at, long end)
    {
        while (at + 8 <= end)
        {
            var box = ReadOne(stream, at, end);
            yield return box;
            at = box.End;
        }
    }

    private static IsoBox ReadOne(Stream stream, long at, long end)
    {
        var head = stream.ReadAt(at, 8);
        long size = BinaryPrimitives.ReadUInt32BigEndian(head);
        var body = at + 8;
        if (size == 1)
        {
            size = BinaryPrimitives.ReadInt64BigEndian(stream.ReadAt(body, 8));
            body += 8;
        }

        var boxEnd = size == 0 ? end : at + size;
        if (boxEnd < body || boxEnd > end)
        {
            throw new EndOfStreamException();
        }

        return new IsoBox(Encoding.Latin1.GetString(head, 4, 4), at, body, boxEnd);
    }
}

internal static class IsoBoxes
{
    public static IsoBox? Find(this IEnumerable<IsoBox> boxes, string type)
    {
        foreach (var box in boxes)
        {
            if (box.Type == type)
            {
                return box;
            }
        }

        return null;
    }
}
