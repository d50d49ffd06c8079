namespace NewsSite.Core.Articles;

/// <summary>Why a revision was made.</summary>
public enum RevisionReason
{
    Created,
    Autosaved,
    Saved,
    Imported,
    Restored,

    /// <summary>A name in the words gave way to a pseudonym.</summary>
    Anonymised,
}
