using NewsSite.Core.Shared;

namespace NewsSite.Core.Media;

/// <summary>Something that shows on pages changed: renditions came, captions or a transcript were set.</summary>
public sealed record MediaChanged(Guid AssetId, DateTime At) : IDomainEvent;
