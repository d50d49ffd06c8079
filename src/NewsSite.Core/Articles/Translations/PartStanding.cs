namespace NewsSite.Core.Articles.Translations;

/// <summary>How a part of a translation stands to its original.</summary>
public enum PartStanding
{
    /// <summary>The original says what it said when somebody last looked.</summary>
    Current,

    /// <summary>The original says something else since.</summary>
    Changed,

    /// <summary>It came to the original since.</summary>
    New,

    /// <summary>The original does not have it any more.</summary>
    Gone,

    /// <summary>Only the translation has it.</summary>
    Own,
}
