using System.Text.RegularExpressions;

namespace NewsSite.Tests.House.Phrases;

/// <summary>Every phrase in the scripts: <c>say("…")</c> and <c>counted(n, "…", "…")</c>.</summary>
internal static partial class PhrasesOfScripts
{
    public static IEnumerable<FoundPhrase> Find() =>
        from script in SourceTree.Files("wwwroot/js", ".js")
        from call in Call().Matches(script.Text)
        select new FoundPhrase(Regex.Unescape(call.Groups["text"].Value), call.Groups["counted"].Success, script.Path);

    [GeneratedRegex(
        """(?<![\w.])(?:say\(|(?<counted>counted\()[^"]*"(?:[^"\\]|\\.)*",)\s*"(?<text>(?:[^"\\]|\\.)*)["]""",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Call();
}
