using NewsSite.Core.Articles;
using NewsSite.Core.Languages;

namespace NewsSite.Core.People;

/// <summary>Who wrote a story, said in its language. Generated, never typed.</summary>
public static class Byline
{
    private static readonly (string Key, CreditRole[] Roles)[] Lines =
    [
        ("byline.by", [CreditRole.Author, CreditRole.Reporter, CreditRole.Correspondent]),
        ("byline.translated", [CreditRole.Translator]),
        ("byline.photographs", [CreditRole.Photographer]),
    ];

    /// <param name="credits">In byline order.</param>
    /// <returns>The writers' line, then translators and photographers; empty when nobody of them is credited.</returns>
    public static IReadOnlyList<IReadOnlyList<LinePart>> For(IReadOnlyList<CreditedPerson> credits, Language language)
    {
        var words = SiteStrings.For(language);
        return
        [
            .. Lines
                .Select(l => (l.Key, People: credits.Where(c => l.Roles.Contains(c.Role)).ToList()))
                .Where(l => l.People.Count > 0)
                .Select(l => Line(words, l.Key, l.People)),
        ];
    }

    /// <summary>The writers, without “By”, such as feeds name them.</summary>
    public static IEnumerable<CreditedPerson> Writers(IEnumerable<CreditedPerson> credits) =>
        credits.Where(c => Lines[0].Roles.Contains(c.Role));

    private static IReadOnlyList<LinePart> Line(SiteStrings words, string key, List<CreditedPerson> people)
    {
        var services = people.Select(p => (p.Service, p.ServicePath)).Distinct().ToList();
        var pattern = words[people.Count == 1 ? $"{key}.one" : $"{key}.other"];
        if (services is not [var (shared, path)])
        {
            return Phrase.Fill(pattern, Phrase.List(words, [.. people.Select(p => WithService(words, p))]));
        }

        var names = Phrase.Fill(pattern, Phrase.List(words, [.. people.Select(p => Phrase.Of(p.Name, p.Path))]));
        return shared is null ? names : Phrase.Fill(words["byline.of-service"], names, Phrase.Of(shared, path));
    }

    private static IReadOnlyList<LinePart> WithService(SiteStrings words, CreditedPerson person)
    {
        var name = Phrase.Of(person.Name, person.Path);
        return person.Service is null
            ? name
            : Phrase.Fill(words["byline.name-of-service"], name, Phrase.Of(person.Service, person.ServicePath));
    }
}
