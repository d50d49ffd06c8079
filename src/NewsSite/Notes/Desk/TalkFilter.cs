namespace NewsSite.Notes.Desk;

/// <summary>Which part of what was said the page shows.</summary>
public enum TalkFilter
{
    /// <summary>The whole story, with a place to write at each paragraph.</summary>
    Story,

    /// <summary>Only what waits for somebody.</summary>
    Open,

    /// <summary>Only what is done.</summary>
    Settled,
}
