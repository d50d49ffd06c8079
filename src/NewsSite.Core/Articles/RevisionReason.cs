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

    /// <summary>Somebody's words as they were, where a colleague had changed the same paragraph; not the latest words.</summary>
    SetAside,

    /// <summary>The colleague's words again, for they stay the latest until somebody decides.</summary>
    Kept,

    /// <summary>What two people wrote at the same time, in one.</summary>
    Merged,
}
