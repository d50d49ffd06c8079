using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Core.Shared;

namespace NewsSite.Core.Markup;

/// <summary>Holds each use of media against what the library knows of the file.</summary>
internal static class MediaChecks
{
    public static IEnumerable<Problem> Of(
        MediaUse use,
        IReadOnlyDictionary<string, MediaFacts> media,
        bool hasTypedTranscript
    )
    {
        if (use.Asset is null || use.IsGone)
        {
            return [];
        }

        return media.GetValueOrDefault(use.Asset) switch
        {
            null =>
            [
                Advice(use, "media.unknown", $"There is no file named “{use.Asset}”. Check the name or attach it."),
            ],
            var facts when facts.Kind != use.Kind => [Advice(use, "media.kind-wrong", WrongKind(use, facts))],
            var facts => OfRecording(use, facts, hasTypedTranscript),
        };
    }

    private static IEnumerable<Problem> OfRecording(MediaUse use, MediaFacts facts, bool hasTypedTranscript)
    {
        if (use.Kind == MediaKind.Video && facts.Tracks.All(t => t.IsChapters))
        {
            yield return Advice(
                use,
                "media.captions-missing",
                $"The video “{facts.Name}” has no captions. Upload a WebVTT file."
            );
        }

        if (use.Kind != MediaKind.Picture && facts.Transcript is null && !hasTypedTranscript)
        {
            yield return Advice(
                use,
                "media.transcript-missing",
                $"“{facts.Name}” has no transcript. Type one in the block, or make one from the captions."
            );
        }
    }

    private static Phrase WrongKind(MediaUse use, MediaFacts facts) =>
        facts.Kind switch
        {
            MediaKind.Video => (Phrase)
                $"“{facts.Name}” is a video. Show it with ::: {Construct(facts.Kind)}, not ::: {Construct(use.Kind)}.",
            MediaKind.Audio => (Phrase)
                $"“{facts.Name}” is a recording. Show it with ::: {Construct(facts.Kind)}, not ::: {Construct(use.Kind)}.",
            _ => (Phrase)
                $"“{facts.Name}” is a picture. Show it with ::: {Construct(facts.Kind)}, not ::: {Construct(use.Kind)}.",
        };

    private static string Construct(MediaKind kind) =>
        kind switch
        {
            MediaKind.Video => "watch",
            MediaKind.Audio => "listen",
            _ => "figure",
        };

    private static Problem Advice(MediaUse use, string code, Phrase message) =>
        new(code, message, "Body", use.Line, Blocks: false);
}
