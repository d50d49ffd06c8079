using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace NewsSite.Benchmarks;

/// <summary>Opens many banner streams to a site in a process of its own, raises a banner, and tells what it cost.</summary>
internal static class StreamLoad
{
    private const int Streams = 2000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync()
    {
        using var site = StartSite();
        var address = new Uri((await site.StandardOutput.ReadLineAsync())!);
        var before = MegabytesOf(site);
        var readers = new List<Reader>();
        for (var number = 0; number < Streams; number++)
        {
            readers.Add(await Reader.OpenAsync(address));
        }

        var open = MegabytesOf(site);
        Console.WriteLine($"Streams open                     {Streams}");
        Console.WriteLine($"Memory of the site before        {before} MB");
        Console.WriteLine($"Memory with the streams open     {open} MB (+{open - before})");
        await RaiseAsync(site, readers, "The first banner after the start");
        await RaiseAsync(site, readers, "A later banner");
        var after = MegabytesOf(site);
        Console.WriteLine($"Memory after two banners         {after} MB (+{after - before})");
        await site.StandardInput.WriteLineAsync();
        await site.WaitForExitAsync();
        readers.ForEach(r => r.Dispose());
        return 0;
    }

    private static async Task RaiseAsync(Process site, List<Reader> readers, string text)
    {
        var watch = Stopwatch.StartNew();
        await site.StandardInput.WriteLineAsync(text);
        var arrivals = await Task.WhenAll(readers.Select(r => r.HearAsync(text, watch))).WaitAsync(Patience);
        Array.Sort(arrivals);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{text, -32} {arrivals[0].TotalMilliseconds:F0} ms to the first reader, {arrivals[Streams / 2].TotalMilliseconds:F0} ms to half, {arrivals[^1].TotalMilliseconds:F0} ms to the last"
            )
        );
    }

    private static Process StartSite()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add("streams-site");
        return Process.Start(start)!;
    }

    private static long MegabytesOf(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 >> 20;
    }

    private sealed class Reader(Socket socket) : IDisposable
    {
        private readonly byte[] _buffer = new byte[4096];

        public static async Task<Reader> OpenAsync(Uri site)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(site.Host, site.Port);
            await socket.SendAsync(
                Encoding.ASCII.GetBytes($"GET /en/breaking/stream HTTP/1.1\r\nHost: {site.Authority}\r\n\r\n")
            );
            var reader = new Reader(socket);
            await reader.HearAsync("event: banner", Stopwatch.StartNew());
            return reader;
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
}
