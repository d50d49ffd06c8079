using System.Threading.Channels;
using NewsSite.Core.Shared;
using NewsSite.Outbox;

namespace NewsSite.Tests.Outbox;

public sealed record DoorOpened(int Number, DateTime At) : IDomainEvent;

/// <summary>What listeners heard, for a test to wait on.</summary>
public sealed class Heard
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Channel<int> _numbers = Channel.CreateUnbounded<int>();

    public int FailsOn { get; set; } = -1;

    public void Note(int number) => _numbers.Writer.TryWrite(number);

    public Task<int> NextAsync() => _numbers.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public bool IsQuiet => !_numbers.Reader.TryPeek(out _);
}

internal sealed class DoorListener(Heard heard) : IEventHandler<DoorOpened>
{
    public Task HandleAsync(DoorOpened happened, CancellationToken cancel)
    {
        heard.Note(happened.Number);
        return happened.Number == heard.FailsOn
            ? Task.FromException(new InvalidOperationException("The door is stuck."))
            : Task.CompletedTask;
    }
}
