namespace NewsSite.Core.Accounts;

/// <summary>What an account may do. Each includes the one before it.</summary>
public enum Role
{
    /// <summary>Writes own drafts and submits them.</summary>
    Author,

    /// <summary>Works on all stories, publishes, raises banners.</summary>
    Editor,

    /// <summary>Manages accounts and settings too.</summary>
    Admin,
}
