using NewsSite.Core.Articles;

namespace NewsSite.Articles;

/// <summary>What became of a save.</summary>
public abstract record SaveOutcome
{
    /// <summary>The words are in the store.</summary>
    /// <param name="Number">Revision that holds them: the base itself when nothing had changed.</param>
    public sealed record Saved(int Number, DateTime At) : SaveOutcome;

    /// <summary>Someone saved in between; nothing was written.</summary>
    public sealed record Conflict(Revision Latest) : SaveOutcome;

    /// <summary>No such story, or not this person's to change.</summary>
    public sealed record NotThere : SaveOutcome;
}
