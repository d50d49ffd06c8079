using System.Text.Json.Serialization;

namespace NewsSite.Import.Stories;

/// <summary>One line of a bulk import. README documents the fields.</summary>
public sealed record ImportedStory
{
    /// <summary>Identity in the system it comes from; importing it again changes that story instead of adding one.</summary>
    public string ExternalId { get; init; } = "";
    public string Format { get; init; } = "news";
    public string Language { get; init; } = "";
    public string Headline { get; init; } = "";
    public string ShortHeadline { get; init; } = "";
    public string Standfirst { get; init; } = "";

    /// <summary>In the article language.</summary>
    public string Body { get; init; } = "";

    /// <summary>Empty: made from the headline.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Slug or name; one the newsroom lacks is made.</summary>
    public string Section { get; init; } = "";

    /// <summary>Slugs or names; those the newsroom lacks are made.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];
    public IReadOnlyList<ImportedCredit> Credits { get; init; } = [];
    public ImportedLead? Lead { get; init; }

    /// <summary>Files to bring along, that the body and the lead refer to by name.</summary>
    public IReadOnlyList<ImportedMedia> Media { get; init; } = [];
    public ImportedState State { get; init; } = ImportedState.Draft;

    /// <summary>With an offset, or UTC. Required for published stories.</summary>
    public DateTimeOffset? PublishedAt { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Required for scheduled stories.</summary>
    public DateTimeOffset? ScheduledFor { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<ImportedState>))]
public enum ImportedState
{
    Draft,
    InReview,
    Scheduled,
    Published,
}

/// <param name="Person">Name in any spelling the newsroom knows; a new name makes a person.</param>
/// <param name="Role">As in <see cref="Core.Articles.CreditRole"/>, any case.</param>
/// <param name="Service">Slug or name; null for none.</param>
public sealed record ImportedCredit(string Person, string Role = "author", string? Service = null);

/// <param name="Media">Name of the asset; empty for a placeholder.</param>
public sealed record ImportedLead(
    string Media,
    string Alt = "",
    bool Decorative = false,
    string Caption = "",
    string Credit = "",
    bool FilePhoto = false
);

/// <param name="Name">What the body calls it.</param>
/// <param name="Path">File beside the import file; may not lead out of its folder.</param>
/// <param name="Captions">WebVTT files by language tag.</param>
/// <param name="Poster">Name of a picture asset.</param>
/// <param name="Chapters">WebVTT files by language tag.</param>
public sealed record ImportedMedia(
    string Name,
    string Path,
    string Alt = "",
    bool Decorative = false,
    string Caption = "",
    string Credit = "",
    bool FilePhoto = false,
    double FocalX = 0.5,
    double FocalY = 0.5,
    IReadOnlyDictionary<string, string>? Captions = null,
    string Transcript = "",
    string? Poster = null,
    IReadOnlyDictionary<string, string>? Chapters = null
);
