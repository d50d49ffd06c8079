using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using NewsSite.Tests.Newsrooms.Stores;

namespace NewsSite.Tests.Processes;

/// <summary>The program as a process of its own that can be watched while it runs, and killed.</summary>
internal sealed class NewsSiteProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = [];
    private readonly ConcurrentQueue<string> _errors = [];

    private NewsSiteProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
    }

    public int Id => _process.Id;
    public IReadOnlyCollection<string> Output => _output;
    public IReadOnlyCollection<string> Errors => _errors;

    /// <param name="program">Path of <c>NewsSite.Web.dll</c>; null for the one built with the tests.</param>
    /// <param name="environment">Variables on top of those of the test run.</param>
    /// <param name="folder">Where the shell stands; null where the tests stand.</param>
    public static NewsSiteProcess Start(
        IEnumerable<string> words,
        string? program = null,
        IReadOnlyDictionary<string, string>? environment = null,
        string? folder = null
    )
    {
        var started = new NewsSiteProcess(
            StartInfo([program ?? Path.Combine(AppContext.BaseDirectory, "NewsSite.Web.dll"), .. words])
        );
        started._process.StartInfo.WorkingDirectory = folder ?? "";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            started._process.StartInfo.Environment[name] = value;
        }

        started._process.Start();
        started._process.StandardInput.Close();
        started._process.BeginOutputReadLine();
        started._process.BeginErrorReadLine();
        return started;
    }

    /// <summary>Waits for a line that begins with these words, on either stream.</summary>
    /// <returns>The rest of the line.</returns>
    public async Task<string> HearAsync(string beginning)
    {
        string? heard = null;
        await Newsrooms.Eventually.TrueAsync(
            () =>
            {
                heard = _output.Concat(_errors).FirstOrDefault(l => l.StartsWith(beginning, StringComparison.Ordinal));
                Assert.False(heard is null && _process.HasExited, $"It ended without “{beginning}”: {Everything}");
                return Task.FromResult(heard is not null);
            },
            Patience
        );
        return heard![beginning.Length..].Trim();
    }

    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        using var end = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(end.Token);
        return _process.ExitCode;
    }

    /// <summary>What a service manager does that wants it to stop: SIGTERM.</summary>
    public async Task AskToStopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>What <c>kill -9</c> does: no warning, nothing is finished.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private string Everything => string.Join(Environment.NewLine, _output.Concat(_errors));

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }

    private static ProcessStartInfo StartInfo(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The shell of whoever runs the tests must not choose the data folder or the demo.
        start.Environment.Remove("NEWSSITE_DATA");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        if (arguments.SkipWhile(a => a != "--data").Skip(1).FirstOrDefault() is { } dataFolder)
        {
            start.Environment["Data__Postgres"] = TestStores.SettingFor(dataFolder);
        }

        return start;
    }
}
