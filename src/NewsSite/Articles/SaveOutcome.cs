using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Merging;

namespace NewsSite.Articles;

/// <summary>What became of a save.</summary>
public abstract record SaveOutcome
{
    /// <summary>The words are in the store, as they were typed.</summary>
    /// <param name="Revision">Holds them: the base itself when nothing had changed.</param>
    public sealed record Saved(Revision Revision) : SaveOutcome;

    /// <summary>The words are in the store together with what somebody else wrote in the meantime.</summary>
    /// <param name="Revision">Holds both.</param>
    /// <param name="TypedNumber">Revision that holds exactly what was typed.</param>
    public sealed record Merged(Revision Revision, int TypedNumber) : SaveOutcome;

    /// <summary>Somebody else changed the same. The words are set aside in history, and a person decides.</summary>
    /// <param name="Latest">The latest words, which are theirs.</param>
    public sealed record Conflict(ContentMerge Merge, Revision Latest) : SaveOutcome;

    /// <summary>No such story, or not this person's to change.</summary>
    public sealed record NotThere : SaveOutcome;
}
