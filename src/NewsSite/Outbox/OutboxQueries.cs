namespace NewsSite.Outbox;

public static class OutboxQueries
{
    /// <summary>Events somebody has yet to hear of, in the order they were raised.</summary>
    public static IQueryable<OutboxMessage> DueAt(this IQueryable<OutboxMessage> messages, DateTime now) =>
        messages.Where(m => m.HandledAt == null && (m.RetryAt == null || m.RetryAt <= now)).OrderBy(m => m.Id);

    public static IQueryable<OutboxMessage> HandledBefore(this IQueryable<OutboxMessage> messages, DateTime at) =>
        messages.Where(m => m.HandledAt != null && m.HandledAt < at);
}
