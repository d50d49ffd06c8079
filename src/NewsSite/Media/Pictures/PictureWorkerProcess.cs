using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsSite.Media.Pictures;

/// <summary>One run of the picture worker, ended at the latest when its time is up.</summary>
internal sealed class PictureWorkerProcess : IDisposable
{
    private const string Program = "NewsSite.Web";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(3);
    private static readonly string[] KeptVariables = ["PATH", "TMPDIR", "LANG", "LD_LIBRARY_PATH"];

    private readonly Process _process;

    private PictureWorkerProcess(Process process) => _process = process;

    /// <exception cref="PictureFailure">The program cannot be started again.</exception>
    public static PictureWorkerProcess Start(string job)
    {
        var process = Process.Start(Command()) ?? throw new PictureFailure("the picture worker did not start");
        try
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
            process.StandardInput.WriteLine(job);
            process.StandardInput.Close();
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            // It ended before it listened; its lines, or their absence, tell.
        }

        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new PictureWorkerProcess(process);
    }

    /// <exception cref="PictureFailure">The worker ended without having answered to the end.</exception>
    public async IAsyncEnumerable<string> LinesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        using var timeUp = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timeUp.CancelAfter(Lasts);
        while (await NextAsync(timeUp.Token, cancel) is { } line)
        {
            yield return line;
        }

        await _process.WaitForExitAsync(cancel);
        if (_process.ExitCode > 1)
        {
            throw new PictureFailure(
                $"the picture took more memory or time than it may (the worker ended with {_process.ExitCode})"
            );
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task<string?> NextAsync(CancellationToken timeUp, CancellationToken cancel)
    {
        try
        {
            return await _process.StandardOutput.ReadLineAsync(timeUp);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new PictureFailure($"the picture took more than {Lasts.TotalMinutes} minutes");
        }
    }

    private static ProcessStartInfo Command()
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        Forget(start);
        var muxer = Path.Combine(RuntimeRoot, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var library = Path.Combine(AppContext.BaseDirectory, $"{Program}.dll");
        start.FileName = File.Exists(muxer) ? muxer : Path.Combine(AppContext.BaseDirectory, Program);
        foreach (
            var argument in File.Exists(muxer) ? (string[])["exec", library, PictureWorker.Verb] : [PictureWorker.Verb]
        )
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static string RuntimeRoot =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>The worker sees no settings and no secrets of the site, and little memory for managed code.</summary>
    private static void Forget(ProcessStartInfo start)
    {
        var kept = KeptVariables
            .Select(name => (name, start.Environment.TryGetValue(name, out var v) ? v : null))
            .ToList();
        start.Environment.Clear();
        foreach (var (name, value) in kept.Where(v => v.Item2 is not null))
        {
            start.Environment[name] = value;
        }

        start.Environment["DOTNET_ROOT"] = RuntimeRoot;
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x8000000";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["MALLOC_ARENA_MAX"] = "2";
    }
}
