using System.Text.RegularExpressions;

namespace NewsSite.Tests.House;

public sealed partial class SourceRulesTests
{
    private const int MaxLines = 300;

    [Fact]
    public void Nobody_reads_the_wall_clock()
    {
        // The host hands out the real clock; everybody else is handed one.
        var readers = Findings(WallClock(), "src", "tests")
            .Where(f => !f.StartsWith("src/NewsSite.Web/NewsroomHost.cs", StringComparison.Ordinal));

        Assert.Empty(readers);
    }

    [Fact]
    public void No_test_waits_by_sleeping() => Assert.Empty(Findings(Sleep(), "tests"));

    [Fact]
    public void No_file_is_longer_than_three_screens_of_it_would_bear()
    {
        var tooLong = SourceTree
            .Files("src", ".cs", ".cshtml")
            .Concat(SourceTree.Files("tests", ".cs"))
            .Where(f => f.Lines.Count() > MaxLines)
            .Select(f => f.Path);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_page_carries_script_or_style_that_the_content_policy_would_block()
    {
        var blocked = SourceTree
            .Files("src", ".cshtml")
            .SelectMany(f => f.Lines.Where(l => Inline().IsMatch(l.Text)).Select(l => $"{f.Path}:{l.Number}"));

        Assert.Empty(blocked);
    }

    private static IEnumerable<string> Findings(Regex rule, params string[] folders) =>
        folders
            .SelectMany(folder => SourceTree.Files(folder, ".cs", ".cshtml"))
            .Where(f => !f.Path.EndsWith("SourceRulesTests.cs", StringComparison.Ordinal))
            .SelectMany(f => f.Lines.Where(l => rule.IsMatch(l.Text)).Select(l => $"{f.Path}:{l.Number}"));

    [GeneratedRegex(
        @"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bTimeProvider\.System\b(?!\.Get(Timestamp|Elapsed))",
        RegexOptions.None,
        1000
    )]
    private static partial Regex WallClock();

    [GeneratedRegex(@"\bThread\.Sleep\(|\bTask\.Delay\(", RegexOptions.None, 1000)]
    private static partial Regex Sleep();

    [GeneratedRegex(
        @"<script(?![^>]*(\bsrc=|application/(ld\+)?json))[^>]*>|\sstyle=""|\son(click|change|submit|load|input|error)=",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Inline();
}
