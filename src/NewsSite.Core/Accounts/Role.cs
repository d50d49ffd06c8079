namespace NewsSite.Core.Accounts;

/// <summary>What someone is in the newsroom. What each may do, <see cref="Permissions"/> says.</summary>
public enum Role
{
    /// <summary>Writes own drafts and submits them. First, because a word that cannot be read counts as this.</summary>
    Author,

    /// <summary>Works on all stories, or on those of some sections or languages; publishes, raises banners.</summary>
    Editor,

    /// <summary>Manages accounts and settings too.</summary>
    Admin,

    /// <summary>Reads the desk and the record, changes nothing: for lawyers and auditors.</summary>
    Auditor,
}
