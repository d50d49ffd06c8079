namespace NewsSite.Outbox;

public static class OutboxQueries
{
    /// <summary>Events somebody has yet to hear of, in the order they were raised.</summary>
    public static IQueryable<OutboxMessage> DueAt(this IQueryable<OutboxMessage> messages, DateTime now) =>
        messages
            .Where(m =>
                m.HandledAt == null
                && m.Attempts < OutboxMessage.MostAttempts
                && (m.RetryAt == null || m.RetryAt <= now)
            )
            .OrderBy(m => m.Id);

    /// <summary>Those that do not merely wait for a better moment, and those that were set aside.</summary>
    public static IQueryable<OutboxMessage> Failing(this IQueryable<OutboxMessage> messages) =>
        messages.Where(m => m.HandledAt == null && m.Attempts >= OutboxMessage.WorrisomeAttempts);

    public static IQueryable<OutboxMessage> HandledBefore(this IQueryable<OutboxMessage> messages, DateTime at) =>
        messages.Where(m => m.HandledAt != null && m.HandledAt < at);
}
