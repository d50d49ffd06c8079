using NewsSite.Core.Shared;

namespace NewsSite.Core.Articles;

public sealed record ArticlePublished(Guid ArticleId, DateTime At) : IDomainEvent;

public sealed record ArticleWithdrawn(Guid ArticleId, DateTime At) : IDomainEvent;
