using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NewsSite.Data;

/// <summary>Tells the log of values in the store that cannot be read. The model is made once for all, so those who read know no log.</summary>
internal sealed partial class UnreadableValues(ILogger<UnreadableValues> log) : IHostedService
{
    /// <summary>Lists are read again and again; each value is told once.</summary>
    private const int MostRemembered = 1000;

    private const int LongestShown = 80;

    private readonly ConcurrentDictionary<(Type, string), bool> _told = [];

    private static readonly ConcurrentDictionary<UnreadableValues, bool> Listening = [];

    public static void Tell(Type type, string value)
    {
        foreach (var listener in Listening.Keys)
        {
            listener.Note(type, value);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Listening[this] = true;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Listening.TryRemove(this, out _);
        return Task.CompletedTask;
    }

    private void Note(Type type, string value)
    {
        if (_told.Count < MostRemembered && _told.TryAdd((type, value), true))
        {
            // As JSON, so that what is in the value cannot look like a line of the log.
            LogUnreadable(type, JsonSerializer.Serialize(value[..Math.Min(value.Length, LongestShown)]));
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "A {Type} in the store cannot be read, something empty stands for it: {Value}"
    )]
    private partial void LogUnreadable(Type type, string value);
}
