using System.Buffers.Binary;
using NewsSite.Core.Media.Containers;

namespace NewsSite.Core.Media.Recordings;

/// <summary>One element of a WebM file.</summary>
/// <param name="Id">With its length marker, as specifications write it.</param>
/// <param name="End">Where it ends; the end of its parent when it does not say.</param>
/// <remarks>Source: RFC 8794.</remarks>
internal sealed record EbmlElement(long Id, long BodyOffset, long End)
{
    public IEnumerable<EbmlElement> Children(Stream stream) => ReadAll(stream, BodyOffset, End);

    public EbmlElement? Child(Stream stream, long id) => Children(stream).FirstOrDefault(e => e.Id == id);

    public long Integer(Stream stream) =>
        End - BodyOffset is > 0 and <= 8 and var width
            ? new BigEndianReader(stream.ReadAt(BodyOffset, (int)width)).Next((int)width)
            : 0;

    public double Float(Stream stream) =>
        (End - BodyOffset) switch
        {
            4 => BinaryPrimitives.ReadSingleBigEndian(stream.ReadAt(BodyOffset, 4)),
            8 => BinaryPrimitives.ReadDoubleBigEndian(stream.ReadAt(BodyOffset, 8)),
            _ => 0,
        };

    public static IEnumerable<EbmlElement> ReadAll(Stream stream, long at, long end)
    {
        while (at < end)
        {
            var element = ReadOne(stream, at, end);
            yield return element;
            at = element.End;
        }
    }

    private static EbmlElement ReadOne(Stream stream, long at, long end)
    {
        var idLength = VintLength(stream.ReadAt(at, 1)[0]);
        var id = new BigEndianReader(stream.ReadAt(at, idLength)).Next(idLength);
        at += idLength;
        var sizeLength = VintLength(stream.ReadAt(at, 1)[0]);
        var data = (1L << (7 * sizeLength)) - 1;
        var size = new BigEndianReader(stream.ReadAt(at, sizeLength)).Next(sizeLength) & data;
        at += sizeLength;
        // All data bits set means "unknown": live recordings are written so.
        var elementEnd = size == data ? end : at + size;
        return elementEnd <= end ? new EbmlElement(id, at, elementEnd) : throw new EndOfStreamException();
    }

    private static int VintLength(byte first) =>
        first == 0
            ? throw new InvalidDataException("Too long a number.")
            : 1 + System.Numerics.BitOperations.LeadingZeroCount((uint)first << 24);
}
