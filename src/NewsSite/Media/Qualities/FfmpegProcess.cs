using System.Diagnostics;

namespace NewsSite.Media.Qualities;

/// <summary>One run of ffmpeg, at low priority, ended at the latest when its time is up.</summary>
internal sealed class FfmpegProcess : IDisposable
{
    private static readonly string[] KeptVariables = ["PATH", "TMPDIR", "LANG", "LD_LIBRARY_PATH"];

    private readonly Process _process;
    private string _lastError = "";

    private FfmpegProcess(Process process) => _process = process;

    /// <exception cref="FilmFailure">The program cannot be started.</exception>
    public static FfmpegProcess Start(string program, IEnumerable<string> arguments)
    {
        try
        {
            var run = new FfmpegProcess(Process.Start(Command(program, arguments))!);
            run.Listen();
            return run;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new FilmFailure($"{program} does not start: {e.Message}");
        }
    }

    /// <summary>Reads to the end what it says.</summary>
    /// <exception cref="FilmFailure">It failed, or took too long.</exception>
    public async Task ToEndAsync(Action<string> hear, TimeSpan lasts, CancellationToken cancel)
    {
        using var timeUp = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timeUp.CancelAfter(lasts);
        try
        {
            while (await _process.StandardOutput.ReadLineAsync(timeUp.Token) is { } line)
            {
                hear(line);
            }

            await _process.WaitForExitAsync(timeUp.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new FilmFailure($"it took more than {lasts.TotalMinutes:0} minutes");
        }

        if (_process.ExitCode != 0)
        {
            throw new FilmFailure(_lastError.Length > 0 ? _lastError : $"ffmpeg ended with {_process.ExitCode}");
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private void Listen()
    {
        _process.ErrorDataReceived += (_, said) => _lastError = said.Data is { Length: > 0 } line ? line : _lastError;
        _process.BeginErrorReadLine();
        try
        {
            _process.PriorityClass = ProcessPriorityClass.Idle;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended already; its lines, or their absence, tell.
        }
    }

    /// <summary>It sees no settings and no secrets of the site.</summary>
    private static ProcessStartInfo Command(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var name in start.Environment.Keys.Except(KeptVariables).ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }
}
