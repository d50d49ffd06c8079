namespace NewsSite.Outbox;

/// <summary>A domain event on its way to those who listen; stored in the save that caused it.</summary>
public sealed class OutboxMessage
{
    public long Id { get; private set; }
    public required string Type { get; init; }
    public required string Json { get; init; }
    public required DateTime RaisedAt { get; init; }

    /// <summary>Null until every listener has heard it.</summary>
    public DateTime? HandledAt { get; set; }
    public int Attempts { get; set; }
    public string? LastError { get; set; }
}
