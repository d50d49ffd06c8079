using System.Collections.Frozen;

namespace NewsSite.Core.Languages;

/// <summary>The signs a language is set with, for what writers type with plain keys.</summary>
/// <param name="Outer">Quotation marks, opening and closing.</param>
/// <param name="Inner">Those of a quotation within a quotation.</param>
/// <param name="SpaceInQuotes">What stands inside the outer marks, as in French; empty for nothing.</param>
/// <param name="DoubleHyphen">What two hyphens stand for; three always stand for an em dash.</param>
/// <param name="HasDashForHyphen">Whether a hyphen between spaces is a dash, kept on the line of the word before it.</param>
/// <param name="SpaceBefore">Signs that keep a space from the word before them, and which.</param>
public sealed record Typography(
    (char Open, char Close) Outer,
    (char Open, char Close) Inner,
    string SpaceInQuotes,
    char DoubleHyphen,
    bool HasDashForHyphen,
    FrozenDictionary<char, char> SpaceBefore
)
{
    /// <summary>A single quotation mark as a quotation of its own keeps its own sign only where the language has one.</summary>
    public bool TellsSingleFromDouble => Outer.Open == '“';

    public bool HasSpaces => SpaceInQuotes.Length > 0 || SpaceBefore.Count > 0;

    internal static Typography Read(StringsFile file)
    {
        if (file.Fact("quotes") is not [var open, var close, var innerOpen, var innerClose])
        {
            throw file.Wrong("quotes");
        }

        return new(
            (open, close),
            (innerOpen, innerClose),
            file.Fact("space-in-quotes"),
            file.Fact("double-hyphen") is [var dash] ? dash : throw file.Wrong("double-hyphen"),
            file.OneOf("hyphen-between-spaces", "hyphen", "dash") == "dash",
            ReadSpaces(file.Fact("space-before"))
        );
    }

    /// <param name="groups">Each space, followed by the signs before which it stands.</param>
    private static FrozenDictionary<char, char> ReadSpaces(string groups)
    {
        var spaces = new Dictionary<char, char>();
        var space = ' ';
        foreach (var sign in groups)
        {
            if (char.IsWhiteSpace(sign))
            {
                space = sign;
            }
            else
            {
                spaces[sign] = space;
            }
        }

        return spaces.ToFrozenDictionary();
    }
}
