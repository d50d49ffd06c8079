using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NewsSite.Core.Languages;
using NewsSite.Shared.Faults;

namespace NewsSite.Media.Pictures;

/// <summary>Has pictures decoded and made smaller in child processes of this program.</summary>
/// <remarks>At most as many at once as there are processors, so that readers do not wait for uploads.</remarks>
public sealed partial class PictureEngine(VendoredLibvips vendored, ILogger<PictureEngine> log) : IDisposable
{
    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount));
    private readonly SemaphoreSlim _asking = new(1);
    private string? _library;
    private Phrase? _whyMissing;
    private bool _isKnown;

    /// <returns>Null when pictures can be made; else a sentence for the desk.</returns>
    public async Task<Phrase?> WhyUnavailableAsync(CancellationToken cancel)
    {
        await _asking.WaitAsync(cancel);
        try
        {
            if (!_isKnown)
            {
                _isKnown = true;
                _whyMissing = await FindLibraryAsync(cancel);
            }

            return _whyMissing;
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>Decodes a picture to see that it is whole.</summary>
    /// <exception cref="PictureFailure">It is broken or too costly.</exception>
    public async Task<PictureSeen> LookAsync(string path, CancellationToken cancel)
    {
        await foreach (var line in RunAsync(new PictureJob(_library, new PictureOrder(path)), cancel))
        {
            if (line.Seen is { } seen)
            {
                return seen;
            }
        }

        throw new PictureFailure("the picture worker said nothing");
    }

    /// <summary>Makes renditions one after the other; each exists when it is returned.</summary>
    /// <exception cref="PictureFailure">The picture is broken or too costly.</exception>
    public async IAsyncEnumerable<MadePicture> MakeAsync(
        PictureOrder order,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await foreach (var line in RunAsync(new PictureJob(_library, order), cancel))
        {
            if (line.Made is { } made)
            {
                yield return made;
            }
        }
    }

    public void Dispose()
    {
        _places.Dispose();
        _asking.Dispose();
    }

    private async Task<Phrase?> FindLibraryAsync(CancellationToken cancel)
    {
        var reasons = new List<string>();
        foreach (var find in (Func<string?>[])[vendored.Find, () => null])
        {
            try
            {
                var library = find();
                await foreach (var line in RunAsync(new PictureJob(library, null), cancel))
                {
                    _library = library;
                    LogFound(line.Seen?.LibraryVersion ?? "", library ?? "the system's");
                    return null;
                }
            }
            catch (Exception e)
                when (e is PictureFailure or IOException or UnauthorizedAccessException or InvalidDataException)
            {
                reasons.Add(e.Message);
                // On a disk that has room again the library may yet be unpacked.
                _isKnown &= NotStored.Of(e) is null;
            }
        }

        LogMissing(string.Join("; ", reasons));
        return $"Smaller sizes of pictures cannot be made on this machine, so readers get originals. Install libvips (package libvips42) and start again. ({string.Join("; ", reasons)})";
    }

    private async IAsyncEnumerable<PictureJobLine> RunAsync(
        PictureJob job,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await _places.WaitAsync(cancel);
        try
        {
            using var worker = PictureWorkerProcess.Start(
                JsonSerializer.Serialize(job, PictureJobJson.Default.PictureJob)
            );
            await foreach (var text in worker.LinesAsync(cancel))
            {
                var line = Read(text);
                yield return line.Trouble is null ? line : throw new PictureFailure(line.Trouble);
            }
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>A worker that could not even start says so in words of its own.</summary>
    private static PictureJobLine Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, PictureJobJson.Default.PictureJobLine)!;
        }
        catch (JsonException)
        {
            throw new PictureFailure("the picture worker could not be understood");
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Pictures are made with libvips {Version} ({Library}).")]
    private partial void LogFound(string version, string library);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No libvips: originals only. {Reasons}")]
    private partial void LogMissing(string reasons);
}
