namespace NewsSite.Core.Shared;

/// <summary>Something that happened in the newsroom; kept in the outbox until everyone who listens has heard it.</summary>
public interface IDomainEvent
{
    DateTime At { get; }
}
