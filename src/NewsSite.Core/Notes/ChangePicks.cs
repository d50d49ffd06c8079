namespace NewsSite.Core.Notes;

/// <summary>What somebody decided about the changes of a suggestion.</summary>
/// <param name="All">About all of them at once; null where each was decided on.</param>
/// <param name="Each">Whether it is taken, by the number of the change from 0.</param>
public sealed record ChangePicks(bool? All, IReadOnlyDictionary<int, bool> Each)
{
    /// <summary>Whether something was decided about every one of so many changes.</summary>
    public bool AreWhole(int changes) => All is not null || Enumerable.Range(0, changes).All(Each.ContainsKey);

    public bool Takes(int change) => All ?? Each.GetValueOrDefault(change);

    public int Taken(int changes) => Enumerable.Range(0, changes).Count(Takes);
}
