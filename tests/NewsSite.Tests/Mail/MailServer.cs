using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsSite.Tests.Mail;

/// <summary>A mail server on this machine that keeps what it is given, or refuses it.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _answering;
    private int _tries;

    public MailServer()
    {
        _listener.Start();
        _answering = AnswerAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;
    public bool Refuses { get; set; }
    public int Tries => Volatile.Read(ref _tries);

    /// <summary>As they came over the line, head and body.</summary>
    public ConcurrentQueue<string> Received { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _answering;
        _end.Dispose();
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException) { }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false))
        {
            NewLine = "\r\n",
            AutoFlush = true,
        };
        await writer.WriteLineAsync("220 ready");
        while (await reader.ReadLineAsync(_end.Token) is { } said && said != "QUIT")
        {
            await writer.WriteLineAsync(AnswerTo(said));
            if (said == "DATA" && !Refuses)
            {
                Received.Enqueue(await ReadDataAsync(reader));
                await writer.WriteLineAsync("250 taken");
            }
        }
    }

    private string AnswerTo(string said)
    {
        if (!said.StartsWith("MAIL", StringComparison.Ordinal))
        {
            return said == "DATA" ? "354 go on" : "250 fine";
        }

        Interlocked.Increment(ref _tries);
        return Refuses ? "451 come back later" : "250 fine";
    }

    private async Task<string> ReadDataAsync(StreamReader reader)
    {
        var data = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
        {
            data.Append(line).Append('\n');
        }

        return data.ToString();
    }
}
