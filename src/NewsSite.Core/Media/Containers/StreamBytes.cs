namespace NewsSite.Core.Media.Containers;

/// <summary>Reads at given places of a seekable stream.</summary>
internal static class StreamBytes
{
    /// <exception cref="EndOfStreamException">The stream is shorter.</exception>
    public static byte[] ReadAt(this Stream stream, long offset, int count)
    {
        var bytes = new byte[count];
        stream.Position = offset;
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Copies exactly <paramref name="count"/> bytes from <paramref name="offset"/> on.</summary>
    /// <exception cref="EndOfStreamException">The stream is shorter.</exception>
    public static void CopyRange(this Stream stream, long offset, long count, Stream target)
    {
        stream.Position = offset;
        var buffer = new byte[(int)Math.Min(count, 81920)];
        while (count > 0)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(count, buffer.Length));
            stream.ReadExactly(part);
            target.Write(part);
            count -= part.Length;
        }
    }
}
