using NewsSite.Core.Articles;
using NewsSite.Core.Languages;

namespace NewsSite.Core.People;

/// <summary>“Radio Meridian correspondent A contributed to this story.” Generated, never typed.</summary>
public static class ContributorLine
{
    /// <returns>Empty when nobody contributed.</returns>
    public static IReadOnlyList<LinePart> For(IReadOnlyList<CreditedPerson> credits, Language language)
    {
        var words = SiteStrings.For(language);
        var people = credits.Where(c => c.Role == CreditRole.Contributor).ToList();
        if (people.Count == 0)
        {
            return [];
        }

        var groups = people
            .GroupBy(p => (p.Service, p.ServicePath))
            .Select(g => Group(words, g.Key.Service, g.Key.ServicePath, [.. g]))
            .ToList();
        var key = people.Count == 1 ? "contributors.line.one" : "contributors.line.other";
        return Phrase.Fill(words[key], Phrase.List(words, groups));
    }

    private static IReadOnlyList<LinePart> Group(
        SiteStrings words,
        string? service,
        string? path,
        IReadOnlyList<CreditedPerson> people
    )
    {
        var names = Phrase.List(words, [.. people.Select(p => Phrase.Of(p.Name, p.Path))]);
        var key = people.Count == 1 ? "contributors.of-service.one" : "contributors.of-service.other";
        return service is null ? names : Phrase.Fill(words[key], names, Phrase.Of(service, path));
    }
}
