using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Audit;
using NewsSite.Seizures;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.House;

/// <summary>Each act that the code records has a button that takes it back, or a sentence that says why not.</summary>
public sealed partial class RollBackTableTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    /// <summary>Of people's own accounts, undone by freezing and thawing; of stories, rolled back with the story; of decisions.</summary>
    private static readonly string[] Elsewhere =
    [
        "account.confirmed",
        "account.email-change-asked",
        "account.email-change-undone",
        "account.email-changed",
        "account.language-chosen",
        "account.passkey-added",
        "account.passkey-refused",
        "account.passkey-removed",
        "account.password-changed",
        "account.recovery-codes-renewed",
        "account.second-step-set-up",
        "account.second-step-tried",
        "account.sign-in-tried",
        "account.signed-in",
        "account.signed-out",
        "change.kept",
        "change.rolled-back",
    ];

    [Fact]
    public async Task Each_act_can_be_taken_back_or_says_why_not()
    {
        await using var scope = newsroom.Services.CreateAsyncScope();
        var buttons = scope.ServiceProvider.GetServices<IRollBack>().SelectMany(r => r.Acts).ToList();
        var recorded = SourceTree
            .Files("src/NewsSite", ".cs")
            .Concat(SourceTree.Files("src/NewsSite.Core", ".cs"))
            .Where(f => !f.Path.EndsWith("/ByHand.cs", StringComparison.Ordinal))
            .SelectMany(f => Act().Matches(f.Text).Select(m => m.Groups[1].Value))
            .Where(act => !act.StartsWith("article.", StringComparison.Ordinal))
            .Distinct()
            .ToList();

        Assert.True(recorded.Count > 35, $"{recorded.Count} acts were found.");
        Assert.Equal(buttons.Count, buttons.Distinct().Count());
        Assert.Empty(buttons.Intersect(ByHand.Acts));
        Assert.Empty(recorded.Except(buttons).Except(ByHand.Acts).Except(Elsewhere).Order());
    }

    /// <summary>What is given to the pen of the record, by name or as it is.</summary>
    [GeneratedRegex(
        @"(?:Audit\(\s*(?:actor|scope[^,]*),\s*|ApplyAsync\(\s*id,\s*|KeepAsync\(|const string \w+ =\s*)""((?:account|banner|invitation|media|mail|backup|record|person|second-step|section|shift|task|plan|review|change|page)\.[a-z-]+)""",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Act();
}
