namespace NewsSite.Audit;

/// <summary>One line of the newsroom's record: who did what to which object, when.</summary>
public sealed class AuditEntry
{
    public long Id { get; private set; }
    public required DateTime At { get; init; }

    /// <summary>Null for the site itself and the command line.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The actor's name at that time.</summary>
    public required string ActorName { get; init; }

    /// <summary>As <c>noun.past-verb</c>, such as <c>article.published</c>.</summary>
    public required string Act { get; init; }
    public Guid? ObjectId { get; init; }

    /// <summary>What a reader of the record needs to know beyond the act; may be empty.</summary>
    public string Detail { get; init; } = "";
}
