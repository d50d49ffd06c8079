namespace NewsSite.Core.Articles;

/// <summary>What makes a revision a version that people speak of.</summary>
public enum VersionKind
{
    Submitted,
    Approved,
    Published,

    /// <summary>Published while an earlier revision was before readers.</summary>
    Updated,

    /// <summary>Published again with a note that tells readers what was wrong.</summary>
    Corrected,

    /// <summary>Somebody gave it a name or pinned it.</summary>
    Named,
}
