using System.Text.Json.Serialization;

namespace NewsSite.Core.Audit;

/// <summary>One row of the newsroom's record: who did what to which object, when, from where.</summary>
/// <remarks>It never changes once it is stored. Its hash covers all of it and the hash of the row before.</remarks>
public sealed class AuditEntry
{
    /// <summary>1, 2, 3, … without a gap. Until it is stored: below zero, in the order of writing.</summary>
    [JsonInclude]
    public long Number { get; private set; }
    public required DateTime At { get; init; }

    /// <summary>Null for the site itself and the command line.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The actor's name at that time.</summary>
    public required string ActorName { get; init; }

    /// <summary>As <c>noun.past-verb</c>, such as <c>article.published</c>.</summary>
    public required string Act { get; init; }
    public Guid? ObjectId { get; init; }

    /// <summary>Network address it was done from; null for the site itself and the command line.</summary>
    public string? Address { get; init; }

    /// <summary>The signed-in browser it was done from; null outside one.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>What a reader of the record needs to know beyond the act; may be empty.</summary>
    public string Detail { get; init; } = "";

    /// <summary>What was there; null where the act changed nothing that could be shown.</summary>
    public string? Before { get; init; }
    public string? After { get; init; }

    /// <summary>SHA-256 as 64 small hexadecimal digits; see <see cref="AuditHash"/>.</summary>
    [JsonInclude]
    public string Hash { get; private set; } = "";

    public AuditHead Head => new(Number, Hash);

    /// <summary>Puts it into the queue of rows that one save will store.</summary>
    /// <param name="place">1 for the first.</param>
    public void Await(long place) => Number = -place;

    /// <summary>Gives it its place behind the row that is the last one.</summary>
    public void Follow(AuditHead last)
    {
        Number = last.Number + 1;
        Hash = AuditHash.Of(this, last.Hash);
    }
}
