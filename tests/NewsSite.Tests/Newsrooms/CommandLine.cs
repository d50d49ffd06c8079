using System.Diagnostics;

namespace NewsSite.Tests.Newsrooms;

/// <summary>The program as a shell starts it: a process of its own.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<CommandAnswer> RunAsync(string dataFolder, string input, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "NewsSite.Web.dll"));
        Array.ForEach([.. words, "--data", dataFolder], start.ArgumentList.Add);

        if (Directory.Exists(dataFolder))
        {
            start.Environment["Data__Postgres"] = Stores.TestStores.SettingFor(dataFolder);
        }

        using var process = Process.Start(start)!;
        using var end = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(end.Token);
        var errors = process.StandardError.ReadToEndAsync(end.Token);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(end.Token);
        return new(process.ExitCode, await output, (await errors).Trim());
    }
}

internal sealed record CommandAnswer(int ExitCode, string Output, string Errors);
