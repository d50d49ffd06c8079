using System.Text.RegularExpressions;

namespace NewsSite.Tests.Data;

/// <summary>How SQLite means to answer a question: <c>EXPLAIN QUERY PLAN</c>, read for what grows with the paper.</summary>
internal sealed partial class QueryPlan(string text, IReadOnlyList<PlanStep> steps)
{
    /// <summary>Tables with a row or more for every story, file or act. Readings are swept after some days.</summary>
    private static readonly HashSet<string> Growing = new(StringComparer.Ordinal)
    {
        "PublishedArticles",
        "PublishedText",
        "PublishedTopic",
        "PublishedCredit",
        "PublishedMedia",
        "Articles",
        "Revisions",
        "ArticleAddresses",
        "VersionMarks",
        "MediaAssets",
        "Rendition",
        "MediaTrack",
        "AuditEntries",
        "OutboxMessages",
    };

    private readonly Dictionary<string, string> _tables = Named()
        .Matches(text)
        .DistinctBy(m => m.Groups[2].Value)
        .ToDictionary(m => m.Groups[2].Value, m => m.Groups[1].Value, StringComparer.Ordinal);

    public string Text => text;

    /// <summary>Steps that take longer with every story there is.</summary>
    public IReadOnlyList<string> Growths =>
        [.. steps.Where(IsScan).Concat(steps.Where(IsSort)).Select(s => s.Detail), .. Skips];

    public override string ToString() => $"{text}\n  {string.Join("\n  ", steps.Select(s => s.Detail))}";

    private IEnumerable<string> Skips => text.Contains("OFFSET", StringComparison.Ordinal) ? ["OFFSET"] : [];

    /// <summary>Asked about none, the store answers without looking.</summary>
    private bool AsksNothing => text.Contains("WHERE 0", StringComparison.Ordinal);

    /// <summary>Rows that were named one by one are as many as were asked for, and may be sorted.</summary>
    private bool NamesRows => text.Contains(" IN (@", StringComparison.Ordinal);

    private bool IsScan(PlanStep step) =>
        !AsksNothing && step.Detail.StartsWith("SCAN ", StringComparison.Ordinal) && IsGrowing(step);

    /// <summary>Sorting the last term only puts rows of one instant in order.</summary>
    private bool IsSort(PlanStep step) =>
        step.Detail.StartsWith("USE TEMP B-TREE", StringComparison.Ordinal)
        && !step.Detail.Contains("LAST TERM", StringComparison.Ordinal)
        && !NamesRows
        && IsGrowing(steps.First(s => s.Parent == step.Parent));

    private bool IsGrowing(PlanStep step) =>
        step.Detail.Split(' ') is [_, var name, ..] && Growing.Contains(_tables.GetValueOrDefault(name, name));

    [GeneratedRegex("""(?:FROM|JOIN) "(\w+)" (?:AS )?"?(\w+)"?""")]
    private static partial Regex Named();
}

internal sealed record PlanStep(long Parent, string Detail);
