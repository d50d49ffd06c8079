using NewsSite.Core.Languages;

namespace NewsSite.Core.People;

/// <summary>
/// Says of a person in the credits that the name is not the real one, and keeps the real one. Editors, authors and
/// readers never meet it; an administrator who reads it leaves a line in the record.
/// </summary>
public sealed class Pseudonym
{
    private Pseudonym() { }

    /// <summary>Hides what a person is called so far.</summary>
    public Pseudonym(Person person, DateTime now)
    {
        (PersonId, RealName, RealSlug) = (person.Id, person.Name, person.Slug);
        (RealAliases, RealBiography, Since) = (person.Aliases, person.Biography, now);
    }

    /// <summary>Who is credited under it.</summary>
    public Guid PersonId { get; private init; }
    public LocalizedText RealName { get; private init; } = LocalizedText.Empty;
    public string RealSlug { get; private init; } = "";
    public IReadOnlyList<string> RealAliases { get; private init; } = [];
    public LocalizedText RealBiography { get; private init; } = LocalizedText.Empty;
    public DateTime Since { get; private init; }
}
