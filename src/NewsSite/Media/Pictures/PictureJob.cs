using System.Text.Json.Serialization;
using NewsSite.Core.Media.Pictures;

namespace NewsSite.Media.Pictures;

/// <summary>What is to be made of one picture.</summary>
/// <param name="Source">Path of the picture.</param>
/// <param name="OutputFolder">Where what is made goes; it exists.</param>
/// <param name="Widths">Of the renditions, none wider than the picture. Empty only decodes the picture to see that it is whole.</param>
/// <param name="Formats">Of <c>jpeg</c>, <c>webp</c> and <c>avif</c>.</param>
/// <param name="Crops">Always as JPEG.</param>
public sealed record PictureOrder(
    string Source,
    string OutputFolder = "",
    IReadOnlyList<int>? Widths = null,
    IReadOnlyList<string>? Formats = null,
    IReadOnlyList<PictureCrop>? Crops = null
);

/// <summary>What the picture worker is asked, as one line of JSON on its standard input.</summary>
/// <param name="Library">libvips in one file; null takes the system's.</param>
/// <param name="Order">Null only asks whether the library works.</param>
internal sealed record PictureJob(string? Library, PictureOrder? Order);

/// <summary>One line of the worker's answer; exactly one member is set, and the last line is <see cref="Seen"/> or <see cref="Trouble"/>.</summary>
internal sealed record PictureJobLine(MadePicture? Made = null, PictureSeen? Seen = null, string? Trouble = null);

/// <param name="File">Path of the file made.</param>
public sealed record MadePicture(string File, string ContentType, int Width, int Height, bool IsCrop);

/// <param name="LibraryVersion">Of libvips.</param>
/// <param name="DominantColour">As <c>#rrggbb</c>; null when there was no picture.</param>
public sealed record PictureSeen(string LibraryVersion, string? DominantColour);

[JsonSerializable(typeof(PictureJob))]
[JsonSerializable(typeof(PictureJobLine))]
internal sealed partial class PictureJobJson : JsonSerializerContext;
