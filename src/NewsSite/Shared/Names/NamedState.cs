using NewsSite.Core.Audit;
using NewsSite.Core.Languages;
using NewsSite.Core.People;
using NewsSite.Core.Sections;
using NewsSite.Core.Shared;

namespace NewsSite.Shared.Names;

/// <summary>All that is written about a section, topic, person or service, so that it can be brought back.</summary>
/// <param name="Stories">Of a series, in order; null otherwise.</param>
/// <param name="Place">Of a section in the menus when it was deleted; null otherwise, for others move it too.</param>
internal sealed record NamedState(
    string Slug,
    SortedDictionary<string, string> Name,
    SortedDictionary<string, string> Description,
    IReadOnlyList<string> Aliases,
    int? Place = null,
    IReadOnlyList<Guid>? Stories = null
)
{
    public static NamedState Of(INamed entry) =>
        new(
            entry.Slug,
            Sorted(entry.Name),
            Sorted(entry.Description),
            entry is Person person ? [.. person.Aliases] : [],
            Stories: (entry as Series)?.ArticleIds
        );

    public static NamedState BeforeDeleting(INamed entry) => Of(entry) with { Place = (entry as Section)?.Order };

    /// <summary>In words: only the lines that differ.</summary>
    public static AuditChange Change(NamedState? before, NamedState? after)
    {
        IReadOnlyList<string> was = before?.Lines() ?? [];
        IReadOnlyList<string> came = after?.Lines() ?? [];
        return new(string.Join('\n', was.Except(came)), string.Join('\n', came.Except(was)))
        {
            Whole = EarlierState.Of(before, after),
        };
    }

    /// <param name="current">Words that it has in other languages are to go.</param>
    public NamedForm ToForm(NamedState? current) =>
        new()
        {
            Slug = Slug,
            Aliases = string.Join('\n', Aliases),
            Words =
            [
                .. new[] { this, current }
                    .OfType<NamedState>()
                    .SelectMany(state => state.Name.Keys.Concat(state.Description.Keys))
                    .Distinct()
                    .Select(tag => new NamedWords
                    {
                        Language = tag,
                        Name = Name.GetValueOrDefault(tag),
                        Description = Description.GetValueOrDefault(tag),
                    }),
            ],
        };

    /// <summary>What is not common to all.</summary>
    public void Finish(INamed entry)
    {
        if (entry is Person person)
        {
            person.Aliases = Aliases;
        }

        if (entry is Series series && Stories is { } stories)
        {
            series.PutInOrder(stories);
        }

        if (entry is Section section && Place is { } place)
        {
            section.Order = place;
        }
    }

    private IReadOnlyList<string> Lines() =>
        [
            .. Name.Select(words => $"Name in {LanguageOf(words.Key)}: {words.Value}"),
            .. Description.Select(words => $"Description in {LanguageOf(words.Key)}: {words.Value}"),
            .. Aliases.Count > 0 ? [$"Other spellings: {string.Join("; ", Aliases)}"] : Array.Empty<string>(),
            .. Stories is { Count: > 0 } ? [$"Stories: {string.Join(", ", Stories)}"] : Array.Empty<string>(),
            $"Address: {Slug}",
        ];

    private static string LanguageOf(string tag) => Language.Find(tag)?.EnglishName ?? tag;

    private static SortedDictionary<string, string> Sorted(LocalizedText text) =>
        new(text.ByLanguage.ToDictionary(), StringComparer.Ordinal);
}
