using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Core.Signs;

namespace NewsSite.Shared.Names;

/// <summary>The fields that sections, topics, people and services share.</summary>
public sealed class NamedForm
{
    public string? Slug { get; set; }

    /// <summary>One for each language of the site.</summary>
    public List<NamedWords> Words { get; set; } = [];

    /// <summary>Other spellings of a person's name, one a line; unused by the rest.</summary>
    public string? Aliases { get; set; }

    /// <summary>Addresses of the stories of a series, one a line, in order; unused by the rest.</summary>
    public string? Stories { get; set; }

    /// <param name="entry">Null for a new one.</param>
    public static NamedForm For(INamed? entry, IEnumerable<Language> languages) =>
        new()
        {
            Slug = entry?.Slug,
            Words =
            [
                .. languages.Select(language => new NamedWords
                {
                    Language = language.Tag,
                    Name = entry?.Name.Exactly(language.Tag),
                    Description = entry?.Description.Exactly(language.Tag),
                }),
            ],
        };

    /// <summary>Names as they were typed, each beside its own field.</summary>
    public IEnumerable<Problem> HiddenSigns() =>
        Words
            .Select((words, i) => NameSigns.ProblemOf(words.Name?.Trim() ?? "", "name", $"Words[{i}].Name"))
            .Concat(AliasLines().Select(alias => NameSigns.ProblemOf(alias, "alias", nameof(Aliases))))
            .OfType<Problem>();

    public IReadOnlyList<string> AliasLines() =>
        [
            .. (Aliases ?? "")
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal),
        ];
}

public sealed class NamedWords
{
    public string Language { get; set; } = "";
    public string? Name { get; set; }
    public string? Description { get; set; }
}
