using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Core.Shared;

namespace NewsSite.Outbox;

/// <summary>One handler of one kind of event, as the dispatcher knows it.</summary>
internal interface IEventListener
{
    /// <summary>As stored in <see cref="OutboxMessage.Type"/>.</summary>
    string EventName { get; }

    Task HearAsync(IServiceScopeFactory scopes, string json, CancellationToken cancel);
}

internal sealed class EventListener<TEvent, THandler> : IEventListener
    where TEvent : IDomainEvent
    where THandler : class, IEventHandler<TEvent>
{
    public string EventName => typeof(TEvent).Name;

    public async Task HearAsync(IServiceScopeFactory scopes, string json, CancellationToken cancel)
    {
        var happened =
            JsonSerializer.Deserialize<TEvent>(json) ?? throw new JsonException($"A stored {EventName} is empty.");
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<THandler>().HandleAsync(happened, cancel);
    }
}

public static class EventHandlers
{
    /// <summary>Lets a handler hear of an event; each delivery has a service scope of its own.</summary>
    public static IServiceCollection AddEventHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : IDomainEvent
        where THandler : class, IEventHandler<TEvent>
    {
        services.AddScoped<THandler>();
        return services.AddSingleton<IEventListener, EventListener<TEvent, THandler>>();
    }
}
