namespace NewsSite.Core.Media.Captions;

/// <summary>One caption: when it stands on the screen and what it says.</summary>
/// <param name="Text">Without tags and with references such as <c>&amp;amp;</c> resolved; lines kept.</param>
/// <param name="Speaker">From a voice tag; null when none is named.</param>
/// <param name="Line">Of its times in the file, from 1.</param>
public sealed record WebVttCue(TimeSpan Start, TimeSpan End, string Text, string? Speaker, int Line);
