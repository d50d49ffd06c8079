using NewsSite.Core.Shared;

namespace NewsSite.Core.Banners;

/// <summary>A banner was raised, taken down or put back.</summary>
public sealed record BannerChanged(Guid BannerId, DateTime At) : IDomainEvent;
