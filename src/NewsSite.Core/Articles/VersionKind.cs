namespace NewsSite.Core.Articles;

/// <summary>What makes a revision a version that people speak of.</summary>
public enum VersionKind
{
    Submitted,
    Approved,
    Published,

    /// <summary>Published while an earlier revision was before readers.</summary>
    Updated,

    /// <summary>Somebody gave it a name or pinned it.</summary>
    Named,
}
