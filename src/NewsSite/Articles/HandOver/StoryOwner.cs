namespace NewsSite.Articles.HandOver;

/// <summary>Whose draft a story is; null for nobody's.</summary>
internal sealed record StoryOwner(Guid? AccountId);
