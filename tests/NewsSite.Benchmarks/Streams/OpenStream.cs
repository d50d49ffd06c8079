using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace NewsSite.Benchmarks.Streams;

/// <summary>An open page that listens for banners.</summary>
internal sealed class OpenStream(Socket socket) : IDisposable
{
    private readonly byte[] _buffer = new byte[4096];

    public static async Task<OpenStream> OpenAsync(Uri site)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(site.Host, site.Port);
        await socket.SendAsync(
            Encoding.ASCII.GetBytes($"GET /en/breaking/stream HTTP/1.1\r\nHost: {site.Authority}\r\n\r\n")
        );
        var stream = new OpenStream(socket);
        await stream.HearAsync("event: banner", Stopwatch.StartNew());
        return stream;
    }

    /// <returns>When the words came.</returns>
    public async Task<TimeSpan> HearAsync(string words, Stopwatch since)
    {
        var heard = new StringBuilder();
        while (!heard.ToString().Contains(words, StringComparison.Ordinal))
        {
            var length = await socket.ReceiveAsync(_buffer);
            if (length == 0)
            {
                throw new EndOfStreamException($"The site closed a stream: {heard}");
            }

            heard.Append(Encoding.UTF8.GetString(_buffer, 0, length));
        }

        return since.Elapsed;
    }

    public void Dispose() => socket.Dispose();
}
