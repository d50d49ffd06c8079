using System.Text.RegularExpressions;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Web;

namespace NewsSite.Tests.House;

/// <summary>Which part may know of which. A new arrow is drawn here, with thought.</summary>
public sealed partial class DependencyTests
{
    /// <summary>Folders that every capability may use.</summary>
    private static readonly HashSet<string> Common = ["Shared", "Data", "Outbox", "Audit"];

    private static readonly HashSet<string> Arrows =
    [
        // The store holds everybody's tables.
        "Data -> Accounts",
        "Data -> Mail",
        "Data -> Search",
        "Accounts -> Mail",
        "Articles -> Accounts",
        "Articles -> Banners",
        "Articles -> Media",
        "Articles -> Notices",
        "Articles -> Schedules",
        "Backups -> Media",
        "Banners -> Schedules",
        "Banners -> Search",
        "Dashboard -> Articles",
        "Dashboard -> Banners",
        "Dashboard -> Notices",
        "Dashboard -> Readership",
        "Dashboard -> Schedules",
        "Dashboard -> Tasks",
        "Demo -> Accounts",
        "Demo -> Articles",
        "Demo -> Import",
        "Demo -> Notes",
        "Demo -> Tasks",
        "Embeds -> Articles",
        "Embeds -> Feeds",
        "Embeds -> Media",
        "Embeds -> Stories",
        "Feeds -> Articles",
        "Feeds -> Media",
        "Feeds -> Stories",
        "FrontPages -> Articles",
        "FrontPages -> Readership",
        "FrontPages -> Stories",
        "Import -> Articles",
        "Import -> Media",
        "Import -> Schedules",
        "Notes -> Accounts",
        "Notes -> Articles",
        "Notes -> Notices",
        "Notices -> Accounts",
        "Notices -> Mail",
        "People -> Accounts",
        "People -> Articles",
        "People -> Stories",
        "Safety -> Accounts",
        "Safety -> Demo",
        "Schedules -> Accounts",
        "Schedules -> Mail",
        "Schedules -> Notices",
        "Search -> Articles",
        "Search -> Stories",
        "Sections -> Articles",
        "Sections -> Stories",
        "Seizures -> Accounts",
        "Seizures -> Articles",
        "Shares -> Accounts",
        "Shares -> Articles",
        "Shares -> Mail",
        "Shares -> Media",
        "Shares -> Stories",
        "Shifts -> Accounts",
        "Shifts -> Articles",
        "Shifts -> Notices",
        "Shifts -> Schedules",
        "Shifts -> Tasks",
        "StandingPages -> Stories",
        "Stories -> Articles",
        "Stories -> Media",
        "Stories -> Readership",
        "Stories -> Search",
        "Tasks -> Accounts",
        "Tasks -> Articles",
        "Tasks -> Notices",
    ];

    [Fact]
    public void The_rules_of_the_newsroom_know_nothing_but_the_base_library_and_Markdig()
    {
        var known = typeof(Article).Assembly.GetReferencedAssemblies().Select(a => a.Name!);

        Assert.Empty(known.Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name != "Markdig"));
    }

    [Fact]
    public void The_newsroom_does_not_know_its_host()
    {
        var known = typeof(NewsDb).Assembly.GetReferencedAssemblies().Select(a => a.Name);

        Assert.DoesNotContain(typeof(NewsroomHost).Assembly.GetName().Name, known);
    }

    [Fact]
    public void A_capability_uses_only_the_others_that_are_drawn_here()
    {
        var drawn = Uses().Where(use => !Arrows.Contains(use.Arrow)).Select(use => $"{use.Arrow} in {use.Path}");

        Assert.Empty(drawn);
    }

    [Fact]
    public void Every_arrow_that_is_drawn_here_is_used() =>
        Assert.Empty(Arrows.Except(Uses().Select(use => use.Arrow)));

    private static IEnumerable<(string Arrow, string Path)> Uses()
    {
        var folders = Directory
            .GetDirectories(Path.Combine(SourceTree.Root, "src/NewsSite"))
            .Select(folder => Path.GetFileName(folder))
            .ToHashSet(StringComparer.Ordinal);
        return from file in SourceTree.Files("src/NewsSite", ".cs", ".cshtml")
            let parts = file.Path.Split('/')
            where parts.Length > 3
            let own = parts[2]
            from other in Named().Matches(file.Text).Select(m => m.Groups[1].Value).Distinct()
            where folders.Contains(other) && other != own && !Common.Contains(other)
            select ($"{own} -> {other}", file.Path);
    }

    [GeneratedRegex(@"\bNewsSite\.([A-Z]\w+)", RegexOptions.None, 1000)]
    private static partial Regex Named();
}
