using NewsSite.Core.Languages;

namespace NewsSite.Core.Shared;

/// <summary>What sections, topics, people and services have in common: an address, and words in several languages.</summary>
public interface INamed
{
    Guid Id { get; }

    /// <summary>Last part of its address.</summary>
    string Slug { get; set; }
    LocalizedText Name { get; set; }
    LocalizedText Description { get; set; }
}

public interface INamed<TSelf> : INamed
    where TSelf : INamed<TSelf>
{
    static abstract TSelf Start(Guid id, string slug, LocalizedText name);
}
