namespace NewsSite.Core.Articles.Bulk;

/// <summary>What can be done to many stories at once.</summary>
public enum BulkKind
{
    Submit,
    Return,

    /// <summary>Move to a section.</summary>
    Section,

    /// <summary>Add a topic.</summary>
    Topic,

    /// <summary>Hand to a colleague.</summary>
    Owner,
    Withdraw,
}
