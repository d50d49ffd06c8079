namespace NewsSite.Core.Media.Containers;

/// <summary>Reads numbers of given widths one after the other.</summary>
/// <remarks>Past the end it throws <see cref="EndOfStreamException"/>, as the streams here do.</remarks>
internal sealed class BigEndianReader(byte[] bytes)
{
    private int _at;

    public bool AtEnd => _at >= bytes.Length;

    public void Skip(int count) => _at += count;

    /// <param name="width">In bytes, 0 to 8; 0 reads nothing and gives 0.</param>
    public long Next(int width)
    {
        if (_at + width > bytes.Length)
        {
            throw new EndOfStreamException();
        }

        long value = 0;
        for (; width > 0; width--)
        {
            value = (value << 8) | bytes[_at++];
        }

        return value;
    }
}
