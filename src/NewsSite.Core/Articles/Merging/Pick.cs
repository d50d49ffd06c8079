namespace NewsSite.Core.Articles.Merging;

/// <summary>What somebody decided where two people changed the same paragraph or field.</summary>
public enum Pick
{
    Mine,
    Theirs,

    /// <summary>Theirs first, then mine, to be made one by hand.</summary>
    Both,
}
