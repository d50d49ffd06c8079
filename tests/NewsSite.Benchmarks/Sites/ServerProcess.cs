using System.Diagnostics;

namespace NewsSite.Benchmarks.Sites;

/// <summary>A server in a process of its own: it prints its address first and ends when its input does, so that none outlives this program.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Time of all processors, in user and kernel, since the start.</summary>
    public TimeSpan Worked
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 >> 20;
        }
    }

    /// <summary>The most it ever had.</summary>
    public long PeakMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 >> 20;
        }
    }

    /// <summary>Starts this program in another mode.</summary>
    /// <param name="isPinned">To the core of the servers.</param>
    public static async Task<ServerProcess> StartAsync(bool isPinned, params string[] arguments)
    {
        var start = isPinned
            ? Cores.OnServer(Environment.ProcessPath!, arguments)
            : new ProcessStartInfo(Environment.ProcessPath!, arguments);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        var process = Process.Start(start)!;
        try
        {
            var address = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            return new(process, new Uri(address ?? throw new InvalidOperationException("The server did not start.")));
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    /// <summary>Says something to the server and hears its answer, a line.</summary>
    public async Task<string> AskAsync(string line)
    {
        await SayAsync(line);
        return await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience) ?? "";
    }

    public Task SayAsync(string line) => _process.StandardInput.WriteLineAsync(line);

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(15)))
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
