using System.Text.Json.Serialization;

namespace NewsSite.Core.Media;

/// <summary>A picture, film or recording in the library.</summary>
public sealed class MediaAsset
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Unique; what articles refer to it by, such as <c>airport-gate</c>.</summary>
    public required string Name { get; init; }
    public required MediaKind Kind { get; init; }

    /// <summary>The name it was uploaded under: shown to editors, never used on disk.</summary>
    public required string OriginalFileName { get; init; }

    /// <summary>SHA-256 of the stored bytes, lower-case hex; names the file in the store.</summary>
    public required string Hash { get; set; }
    public required string ContentType { get; set; }
    public required long Bytes { get; set; }

    /// <summary>After orientation is applied; null for audio.</summary>
    public int? WidthPixels { get; set; }
    public int? HeightPixels { get; set; }
    public TimeSpan? Duration { get; set; }

    /// <summary>Defaults for each use.</summary>
    public string Alt { get; set; } = "";
    public bool Decorative { get; set; }
    public string Caption { get; set; } = "";
    public string Credit { get; set; } = "";
    public bool FilePhoto { get; set; }

    /// <summary>What the file itself says; offered to editors, never filled in silently.</summary>
    public MediaSuggestions? Suggestions { get; set; }

    /// <summary>The point crops keep, from 0 to 1 from the left (x) and the top (y).</summary>
    public double FocalX { get; set; } = 0.5;
    public double FocalY { get; set; } = 0.5;

    /// <summary>As <c>#rrggbb</c>; null until known.</summary>
    public string? DominantColour { get; set; }
    public Guid? PosterId { get; set; }

    /// <summary>Plain text, a blank line between paragraphs; empty when there is none.</summary>
    public string Transcript { get; set; } = "";
    public RenditionProgress Renditions { get; set; }

    /// <summary>Why renditions could not be made, for editors; null when there was no trouble.</summary>
    public string? RenditionTrouble { get; set; }
    public required DateTime CreatedAt { get; init; }
    public Guid? UploadedById { get; init; }

    /// <summary>Every file of the store that it needs.</summary>
    [JsonIgnore]
    public IEnumerable<string> Hashes => [Hash, .. RenditionFiles.Select(r => r.Hash), .. Tracks.Select(t => t.Hash)];

    [JsonInclude]
    public List<Rendition> RenditionFiles { get; private set; } = [];

    [JsonInclude]
    public List<MediaTrack> Tracks { get; private set; } = [];
}

public sealed record MediaSuggestions(string? Alt, string? Caption, string? Credit);

public enum RenditionProgress
{
    /// <summary>Recordings, moving pictures, and films that came before smaller files were made of them.</summary>
    NotNeeded,
    Waiting,
    Working,

    /// <summary>JPEG and WebP are there; AVIF follows.</summary>
    Usable,
    Done,
    Failed,
}

/// <summary>One size and format of a picture or film, or the sound of a film alone.</summary>
public sealed class Rendition
{
    public Guid AssetId { get; init; }
    public required string Hash { get; init; }
    public required string ContentType { get; init; }

    /// <summary>As shown; 0 for sound alone.</summary>
    public required int WidthPixels { get; init; }
    public required int HeightPixels { get; init; }
    public required long Bytes { get; init; }

    /// <summary>Somebody uploaded it; the others are made by the site.</summary>
    public bool IsByHand { get; init; }

    /// <summary>A picture in another shape than its own, for machines: kept apart from the page's sizes.</summary>
    /// <remarks>Stored, also in what is kept of deleted pictures, as it was called when cards were the only crop.</remarks>
    [JsonPropertyName("IsSocialCard")]
    public bool IsCrop { get; init; }
}

/// <summary>WebVTT captions or chapters of a film in one language.</summary>
public sealed class MediaTrack
{
    public Guid AssetId { get; init; }
    public TrackKind Kind { get; init; }
    public required string Language { get; init; }
    public required string Hash { get; set; }

    /// <summary>What it says, without its times.</summary>
    public required string PlainText { get; set; }
}

public enum TrackKind
{
    Captions,
    Chapters,
}
