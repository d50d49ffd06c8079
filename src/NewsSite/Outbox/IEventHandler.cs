using NewsSite.Core.Shared;

namespace NewsSite.Outbox;

/// <summary>Hears of one kind of event after the save that raised it has committed.</summary>
/// <remarks>May hear of the same event twice (a crash, a retry), so handling twice must do no harm.</remarks>
public interface IEventHandler<in TEvent>
    where TEvent : IDomainEvent
{
    /// <param name="happened">What happened.</param>
    /// <param name="cancel">Cancelled when the site stops, or when handling takes longer than half a minute.</param>
    Task HandleAsync(TEvent happened, CancellationToken cancel);
}
