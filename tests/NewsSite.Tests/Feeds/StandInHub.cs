using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NewsSite.Tests.Feeds;

/// <summary>A hub on this machine: keeps what it is told, and refuses it where the test wants that.</summary>
internal sealed class StandInHub : IDisposable
{
    private readonly HttpListener _listener = new();

    public StandInHub()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        }

        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = AnswerAsync();
    }

    public string Address { get; }
    public bool Refuses { get; set; }

    /// <summary>Everything it was told, what it refused included.</summary>
    public ConcurrentQueue<string> Told { get; } = [];

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var words = new StreamReader(context.Request.InputStream);
                var refuses = Refuses;
                Told.Enqueue(WebUtility.UrlDecode(await words.ReadToEndAsync()));
                context.Response.StatusCode = refuses ? 503 : 202;
                context.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
