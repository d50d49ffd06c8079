using System.Buffers.Text;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace NewsSite.Benchmarks.Load;

/// <summary>A connection that stays open: one request at a time, the answer read and thrown away.</summary>
internal sealed class KeptConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 << 10];
    private int _length;
    private long _sentAt;

    public KeptConnection(Uri site) => _socket.Connect(site.Host, site.Port);

    public int Handle => (int)_socket.Handle;

    /// <summary>Of the last answer.</summary>
    public int Status { get; private set; }

    public void Send(byte[] request)
    {
        _length = 0;
        _sentAt = Stopwatch.GetTimestamp();
        _socket.Send(request);
    }

    /// <summary>Reads what has come, waiting for something.</summary>
    /// <returns>How long the answer took, once it is whole; null before.</returns>
    public TimeSpan? Receive()
    {
        if (_length == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var came = _socket.Receive(_buffer.AsSpan(_length));
        _length += came > 0 ? came : throw new EndOfStreamException("The server closed a connection.");
        return IsWhole(_buffer.AsSpan(0, _length)) ? Stopwatch.GetElapsedTime(_sentAt) : null;
    }

    public void Dispose() => _socket.Dispose();

    private bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var head = answer[..(end + 2)];
        Status = Utf8Parser.TryParse(head[9..12], out int status, out _) ? status : 0;
        if (Status is 304 or 204)
        {
            return true;
        }

        var at = head.IndexOf("\r\nContent-Length: "u8);
        return at < 0
            ? answer.EndsWith("\r\n0\r\n\r\n"u8)
            : Utf8Parser.TryParse(head[(at + 18)..], out int body, out _) && answer.Length >= end + 4 + body;
    }

    public override string ToString() => Encoding.ASCII.GetString(_buffer, 0, Math.Min(_length, 200));
}
