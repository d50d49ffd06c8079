using System.Globalization;

namespace NewsSite.Core.Languages;

/// <summary>A language stories are written in: all that its file of strings says of it under <c>language.</c></summary>
/// <remarks>Two languages are the same when they are one object; each tag has one.</remarks>
public sealed class Language
{
    private static readonly Lock Learning = new();
    private static volatile IReadOnlyList<Language> _all = InOrder(StringsFile.Embedded.Select(f => new Language(f)));

    // What the code itself must be able to name; everything else asks for what a language does.
    public static readonly Language English = Find("en")!;
    public static readonly Language Russian = Find("ru")!;
    public static readonly Language Ukrainian = Find("uk")!;
    public static readonly Language Persian = Find("fa")!;
    public static readonly Language Dari = Find("prs")!;
    public static readonly Language Pashto = Find("ps")!;
    public static readonly Language Arabic = Find("ar")!;

    /// <exception cref="InvalidDataException">The file lacks something or says something unknown; the message names it.</exception>
    public Language(StringsFile file)
    {
        (Tag, Strings) = (file.Tag, file);
        OwnName = file.Fact("own-name");
        EnglishName = file.Fact("english-name");
        Script = file.Fact("script");
        IsRightToLeft = file.OneOf("direction", "ltr", "rtl") == "rtl";
        HasSolarCalendar = file.OneOf("calendar", "gregorian", "solar-hijri") == "solar-hijri";
        Digits = file.Fact("digits") is { Length: 10 } digits ? digits : throw file.Wrong("digits");
        Plurals = PluralRule.Find(file.Fact("plurals")) ?? throw file.Wrong("plurals");
        Typography = Typography.Read(file);
        // Dari, say, has no data of its own in ICU and takes those of Persian as it is written in Afghanistan.
        Culture = CultureInfo.GetCultureInfo(file.Fact("culture"));
    }

    /// <summary>Every language the site has words for: English, then the others by their English names.</summary>
    public static IReadOnlyList<Language> All => _all;

    /// <summary>IETF tag as it stands in addresses and in <c>lang</c>, such as <c>fa-AF</c>.</summary>
    public string Tag { get; }

    /// <summary>Its name in itself.</summary>
    public string OwnName { get; }
    public string EnglishName { get; }

    /// <summary>ISO 15924 code, such as <c>Arab</c>.</summary>
    public string Script { get; }
    public bool IsRightToLeft { get; }
    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    /// <summary>Whether it dates by the solar Hijri year, with the Gregorian day beside it.</summary>
    public bool HasSolarCalendar { get; }

    /// <summary>The ten digits from zero.</summary>
    public string Digits { get; }
    public PluralRule Plurals { get; }
    public Typography Typography { get; }
    public CultureInfo Culture { get; }

    /// <summary>The order of its dictionaries, for lists of names.</summary>
    public StringComparer Sorting => field ??= StringComparer.Create(Culture, ignoreCase: true);

    internal StringsFile Strings { get; }

    /// <returns>Null when no language of the site has that tag.</returns>
    public static Language? Find(string? tag) =>
        All.FirstOrDefault(l => string.Equals(l.Tag, tag, StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds a language of the newsroom's own, before anything is served; one that is known already stays as it is.</summary>
    /// <exception cref="InvalidDataException">The file lacks something or says something unknown; the message names it.</exception>
    public static void Learn(StringsFile file)
    {
        lock (Learning)
        {
            if (Find(file.Tag) is null)
            {
                _all = InOrder([.. _all, new Language(file)]);
            }
        }
    }

    public override string ToString() => Tag;

    private static List<Language> InOrder(IEnumerable<Language> languages) =>
        [.. languages.OrderBy(l => l.Tag != "en").ThenBy(l => l.EnglishName, StringComparer.Ordinal)];
}
