namespace NewsSite.Core.Languages;

/// <summary>The signs a language is set with, for what writers type with plain keys.</summary>
/// <param name="Outer">Quotation marks, opening and closing.</param>
/// <param name="Inner">Those of a quotation within a quotation.</param>
/// <param name="DoubleHyphen">What two hyphens stand for; three always stand for an em dash.</param>
/// <param name="HasDashForHyphen">Whether a hyphen between spaces is a dash, kept on the line of the word before it.</param>
public sealed record Typography(
    (char Open, char Close) Outer,
    (char Open, char Close) Inner,
    char DoubleHyphen,
    bool HasDashForHyphen
)
{
    private static readonly Typography English = new(('“', '”'), ('‘', '’'), '–', false);
    private static readonly Typography Russian = new(('«', '»'), ('„', '“'), '—', true);
    private static readonly Typography ArabicScript = new(('«', '»'), ('‹', '›'), '–', false);

    public static Typography Of(Language language) =>
        language == Language.Russian ? Russian
        : language.IsRightToLeft ? ArabicScript
        : English;

    /// <summary>A single quotation mark as a quotation of its own keeps its own sign only where the language has one.</summary>
    public bool TellsSingleFromDouble => Outer.Open == '“';
}
