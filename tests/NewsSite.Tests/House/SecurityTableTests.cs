using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsSite.Tests.House;

/// <summary>What <c>docs/asvs.md</c> points to is there. Whether it says the truth, no test can tell.</summary>
public sealed partial class SecurityTableTests
{
    private static readonly string[] States = ["met", "partly", "not met"];

    private static IReadOnlyList<Requirement> Rows { get; } =
    [
        .. File.ReadLines(Path.Combine(SourceTree.Root, "docs/asvs.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 8 && Number().IsMatch(cells[1]))
            .Select(cells => new Requirement(cells[1], cells[4], cells[5], cells[6])),
    ];

    [Fact]
    public void Each_requirement_stands_there_once_and_with_a_state()
    {
        Assert.True(Rows.Count > 180, $"{Rows.Count} rows");
        Assert.Equal(Rows.Count, Rows.Select(r => r.Number).Distinct().Count());
        Assert.All(Rows, r => Assert.Contains(r.State, States));
        Assert.All(Rows, r => Assert.NotEmpty(r.Where));
    }

    [Fact]
    public void Every_place_that_is_named_is_there() =>
        Assert.Empty(
            Rows.SelectMany(r => Quoted(r.Where).Where(IsPath).Select(path => (r.Number, path)))
                .Where(named => !Path.Exists(Path.Combine(SourceTree.Root, named.path)))
        );

    [Fact]
    public void Every_test_that_is_named_is_there()
    {
        var classes = SourceTree
            .Files("tests", ".cs")
            .Select(f => Path.GetFileNameWithoutExtension(f.Path))
            .ToHashSet();

        Assert.Empty(
            Rows.SelectMany(r => Quoted(r.Tests).Select(test => (r.Number, test)))
                .Where(named => !classes.Contains(named.test))
        );
    }

    [Fact]
    public void What_is_not_met_claims_no_test() =>
        Assert.All(Rows.Where(r => r.State == "not met"), r => Assert.Empty(Quoted(r.Tests)));

    [Fact]
    public void The_counts_at_the_top_are_those_of_the_rows()
    {
        var text = File.ReadAllText(Path.Combine(SourceTree.Root, "docs/asvs.md"));
        var counts = Counts()
            .Matches(text)
            .SelectMany(m => m.Groups.Values.Skip(1))
            .Select(g => int.Parse(g.Value, CultureInfo.InvariantCulture))
            .ToList();

        Assert.Equal(6, counts.Count);
        Assert.Equal(
            States.Select(state => Rows.Count(r => r.State == state)),
            counts.Take(3).Zip(counts.Skip(3), (one, two) => one + two)
        );
    }

    private static bool IsPath(string quoted) =>
        !quoted.StartsWith('/') && (quoted.Contains('/', StringComparison.Ordinal) || FileInRoot().IsMatch(quoted));

    private static IEnumerable<string> Quoted(string cell) => Code().Matches(cell).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"^\d+\.\d+\.\d+$", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[\w.]+\.(md|props)$", RegexOptions.None, 1000)]
    private static partial Regex FileInRoot();

    [GeneratedRegex("`([^`]+)`", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| level \d \| (\d+) \| (\d+) \| (\d+) \|", RegexOptions.Multiline, 1000)]
    private static partial Regex Counts();

    private sealed record Requirement(string Number, string State, string Where, string Tests);
}
