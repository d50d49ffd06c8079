namespace NewsSite.Core.Notes;

/// <summary>What became of suggested words.</summary>
public enum SuggestionState
{
    /// <summary>First, because a word that cannot be read counts as this.</summary>
    Refused,
    Open,
    Taken,

    /// <summary>Some of its changes were taken, others not.</summary>
    TakenInPart,

    /// <summary>By whoever suggested it.</summary>
    Withdrawn,
}
