using NewsSite.Core.Shared;

namespace NewsSite.Core.Media.Captions;

/// <summary>What a caption file says, and what is wrong with it.</summary>
/// <param name="Problems">Each with its line; those that block make the file unfit for use.</param>
/// <remarks>
/// Source: W3C WebVTT. Players drop what they cannot read without a word; here it is said, so that it can be mended.
/// </remarks>
public sealed record WebVtt(IReadOnlyList<WebVttCue> Cues, IReadOnlyList<Problem> Problems)
{
    public bool IsUsable => Problems.All(p => !p.Blocks);

    public static WebVtt Parse(string text) => new WebVttParser(text).Parse();

    /// <summary>The spoken words in order: a paragraph per speaker or pause, a blank line between paragraphs.</summary>
    public string ToTranscript() => WebVttTranscript.From(Cues);
}
