using System.CommandLine;
using NewsSite.Shared;

namespace NewsSite.Web.Commands;

/// <summary>The command line. Without a command the program serves the site.</summary>
public static class NewsSiteCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("NewsSite: a news site and the desk behind it.");
        CommonOptions.AddTo(root);
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(MigrateCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(AccountsCommand.Create());
        root.Subcommands.Add(AuditCommand.Create());
        root.Subcommands.Add(ReindexCommand.Create());
        root.Subcommands.Add(BackupCommand.Create());
        root.Subcommands.Add(RestoreCommand.Create());
        root.Subcommands.Add(MediaCommand.Create());
        root.SetAction(ServeCommand.RunAsync);

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && !args.Any(a => a is "--help" or "-h" or "-?"))
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("See newssite --help.");
            return (int)ExitCode.Usage;
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                // Longer than a site takes to finish what it was asked.
                ProcessTerminationTimeout = NewsroomHost.StopsWithin + TimeSpan.FromSeconds(1),
            }
        );
    }
}
