using System.Text.RegularExpressions;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Processes;

public sealed partial class CommandHelpTests : IDisposable
{
    private const int DeepestCommand = 2;
    private readonly SiteFolder _folder = new();

    /// <summary>Walks the help itself, so a command that is added later is covered by being listed.</summary>
    [Fact]
    public async Task Every_command_and_subcommand_explains_itself()
    {
        var met = new List<string>();
        var waiting = new Queue<string[]>([
            [],
        ]);

        while (waiting.TryDequeue(out var words))
        {
            var help = await _folder.RunAsync([.. words, "--help"]);
            Assert.Equal((0, ""), (help.ExitCode, help.Errors));
            Assert.Contains("--data", help.Output, StringComparison.Ordinal);
            Assert.Contains("--json", help.Output, StringComparison.Ordinal);
            met.Add(string.Join(' ', words));
            Assert.True(words.Length <= DeepestCommand, $"“{met[^1]}” lists itself.");
            foreach (var command in CommandsIn(help.Output))
            {
                waiting.Enqueue([.. words, command]);
            }
        }

        Assert.Superset(
            new HashSet<string>
            {
                "",
                "serve",
                "migrate",
                "import",
                "import page",
                "import jsonl",
                "accounts",
                "accounts add",
                "accounts list",
                "accounts disable",
                "accounts unlock",
                "accounts second-step-off",
                "audit verify",
                "audit archive",
                "backup",
                "backup verify",
                "restore",
                "reindex",
            },
            met.ToHashSet()
        );
    }

    [Theory]
    [InlineData("serve", "--port", "5")]
    [InlineData("import", "jsonl")]
    [InlineData("import", "nothing")]
    [InlineData("accounts", "add", "--email", "a@paper.test", "--name", "A", "--role", "emperor")]
    [InlineData("publish")]
    public async Task A_command_line_that_makes_no_sense_ends_with_a_hint(params string[] words)
    {
        var answer = await _folder.RunAsync(words);

        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
        Assert.Contains("--help", answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Database));
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> CommandsIn(string help)
    {
        var list = help.Split("Commands:");
        return list.Length < 2 ? [] : CommandName().Matches(list[1]).Select(m => m.Groups[1].Value);
    }

    [GeneratedRegex(@"^  ([a-z-]+)", RegexOptions.Multiline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex CommandName();
}
