using System.Buffers;

namespace NewsSite.Media.Storage.S3;

/// <summary>An object of the bucket, read in ranges from wherever the reader stands.</summary>
/// <remarks>A picture comes with the first range; a film from the middle costs what is played. Reads only without blocking.</remarks>
internal sealed class S3Stream : Stream
{
    /// <summary>After a jump: enough for most pictures, and little lost when the next jump comes at once.</summary>
    private const int FirstBytes = 1 << 18;

    /// <summary>For those who read on.</summary>
    private const int NextBytes = 1 << 20;

    private readonly S3Bucket _bucket;
    private readonly string _hash;
    private byte[] _block = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private long _blockAt;
    private int _blockBytes;
    private long _length;
    private bool _isDisposed;

    private S3Stream(S3Bucket bucket, string hash) => (_bucket, _hash) = (bucket, hash);

    /// <returns>With the first range read; null when there is no such object.</returns>
    public static async Task<S3Stream?> OpenAsync(S3Bucket bucket, string hash, CancellationToken cancel)
    {
        var stream = new S3Stream(bucket, hash);
        var isThere = false;
        try
        {
            isThere = await stream.LoadAsync(0, FirstBytes, cancel);
        }
        finally
        {
            if (!isThere)
            {
                await stream.DisposeAsync();
            }
        }

        return isThere ? stream : null;
    }

    public override bool CanRead => !_isDisposed;
    public override bool CanSeek => !_isDisposed;
    public override bool CanWrite => false;
    public override long Length => _length;
    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (Position >= _length || buffer.IsEmpty)
        {
            return 0;
        }

        var inBlock = Position - _blockAt;
        if (inBlock < 0 || inBlock >= _blockBytes)
        {
            await LoadAsync(Position, inBlock == _blockBytes ? NextBytes : FirstBytes, cancellationToken);
            inBlock = 0;
        }

        var bytes = (int)Math.Min(buffer.Length, _blockBytes - inBlock);
        _block.AsMemory((int)inBlock, bytes).CopyTo(buffer);
        Position += bytes;
        return bytes;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => _length + offset,
        };

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("The store is far away: read without blocking.");

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            ArrayPool<byte>.Shared.Return(_block);
            _block = [];
        }

        base.Dispose(disposing);
    }

    /// <returns>False when there is no such object any more.</returns>
    /// <exception cref="FileNotFoundException">It went while it was read.</exception>
    private async Task<bool> LoadAsync(long from, int bytes, CancellationToken cancel)
    {
        if (_block.Length < bytes)
        {
            ArrayPool<byte>.Shared.Return(_block);
            _block = ArrayPool<byte>.Shared.Rent(bytes);
        }

        _blockBytes = 0;
        var range = await _bucket.ReadAsync(_hash, from, _block.AsMemory(0, bytes), cancel);
        if (range is null)
        {
            return from == 0 ? false : throw new FileNotFoundException("The object went while it was read.", _hash);
        }

        (_blockAt, _blockBytes, _length) = (from, range.Bytes, range.Size);
        return true;
    }
}
