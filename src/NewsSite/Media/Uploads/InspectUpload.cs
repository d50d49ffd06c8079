using NewsSite.Core.Media;
using NewsSite.Core.Media.Pictures;
using NewsSite.Core.Media.Recordings;
using NewsSite.Core.Shared;
using NewsSite.Media.Pictures;

namespace NewsSite.Media.Uploads;

/// <summary>Looks at a received file: what it is, whether it is whole, what it says; and takes out what it must not tell.</summary>
public sealed class InspectUpload(PictureEngine pictures)
{
    /// <param name="received">May be rewritten in place.</param>
    /// <param name="cleaned">Where the picture to be stored is written.</param>
    public async Task<Inspection> ExecuteAsync(
        IncomingFile received,
        IncomingFile cleaned,
        string fileName,
        CancellationToken cancel
    )
    {
        await using var file = new FileStream(received.Path, FileMode.Open, FileAccess.ReadWrite);
        var head = new byte[MediaSniffer.HeadBytes];
        var read = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        if (MediaSniffer.Recognise(head.AsSpan(0, read)) is not { } format)
        {
            return Inspection.Refused(MediaSniffer.Refusal(fileName, head.AsSpan(0, read)));
        }

        return format.Kind == MediaKind.Picture
            ? await InspectPictureAsync(file, cleaned, format, fileName, cancel)
            : InspectRecording(file, received, format, fileName);
    }

    private async Task<Inspection> InspectPictureAsync(
        FileStream file,
        IncomingFile cleaned,
        MediaFormat format,
        string fileName,
        CancellationToken cancel
    )
    {
        var header = PictureHeader.Read(file, format);
        if (PictureLimits.Check(fileName, file.Length, header) is { } problem)
        {
            return Inspection.Refused(problem);
        }

        file.Position = 0;
        var suggestions = PictureSuggestions.Read(file);
        if (!Clean(file, format, cleaned) || await LookAsync(cleaned.Path, cancel) is not { } colour)
        {
            return Inspection.Refused(PictureLimits.Check(fileName, file.Length, header: null)!);
        }

        return new Inspection(
            new InspectedFile(cleaned, format, header!.SeenWidth, header.SeenHeight, null)
            {
                Suggestions = suggestions,
                DominantColour = colour.Length == 0 ? null : colour,
                IsAnimated = header.Frames > 1,
            }
        );
    }

    private static bool Clean(FileStream file, MediaFormat format, IncomingFile cleaned)
    {
        using var target = new FileStream(cleaned.Path, FileMode.Create, FileAccess.ReadWrite);
        return MetadataStripper.Strip(file, format, target);
    }

    /// <returns>The dominant colour; empty when nobody here can decode pictures; null when this one is broken.</returns>
    private async Task<string?> LookAsync(string path, CancellationToken cancel)
    {
        if (await pictures.WhyUnavailableAsync(cancel) is not null)
        {
            return "";
        }

        try
        {
            return (await pictures.LookAsync(path, cancel)).DominantColour;
        }
        catch (PictureFailure)
        {
            return null;
        }
    }

    private static Inspection InspectRecording(
        FileStream file,
        IncomingFile received,
        MediaFormat format,
        string fileName
    )
    {
        if (RecordingFacts.Read(file, format) is not { } facts)
        {
            return Inspection.Refused(RecordingFacts.Broken(fileName));
        }

        RecordingScrubber.Scrub(file, format);
        // An MP4 file without pictures is a sound recording, whatever it calls itself.
        var isSound = format == MediaFormat.Mp4 && facts.Width is null;
        return new Inspection(
            new InspectedFile(received, isSound ? MediaFormat.M4a : format, facts.Width, facts.Height, facts.Duration)
        );
    }
}

/// <summary>Either a file that may be stored, or why it may not.</summary>
public sealed record Inspection(InspectedFile? File, Problem? Refusal = null)
{
    public static Inspection Refused(Problem problem) => new(null, problem);
}

/// <param name="File">What is to be stored.</param>
/// <param name="Width">In pixels, as people see it; null for sound.</param>
public sealed record InspectedFile(IncomingFile File, MediaFormat Format, int? Width, int? Height, TimeSpan? Duration)
{
    public MediaSuggestions? Suggestions { get; init; }
    public string? DominantColour { get; init; }
    public bool IsAnimated { get; init; }

    /// <remarks>Made smaller, an animation would stand still, so it is shown as it is.</remarks>
    public RenditionProgress Renditions =>
        Format.Kind == MediaKind.Audio || IsAnimated ? RenditionProgress.NotNeeded : RenditionProgress.Waiting;
}
