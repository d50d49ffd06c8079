using System.Text.RegularExpressions;

namespace NewsSite.Tests.House.Phrases;

/// <summary>Labels and hints of fields: plain attributes in the views, which the field says as phrases.</summary>
internal static partial class PhrasesOfFields
{
    public static IEnumerable<FoundPhrase> Find() =>
        from view in SourceTree.Files("src/NewsSite", ".cshtml")
        from field in Field().Matches(view.Text)
        from text in Text().Matches(field.Value)
        select new FoundPhrase(PhraseSyntax.Escaped(text.Groups["text"].Value), false, view.Path);

    [GeneratedRegex("""<field\b(?:[^>"]|"[^"]*")*>""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();

    [GeneratedRegex("""(?<=\s)(?:label|hint)="(?<text>[^"@]*)["]""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Text();
}
