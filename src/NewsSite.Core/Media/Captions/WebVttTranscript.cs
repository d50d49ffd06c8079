using System.Text;

namespace NewsSite.Core.Media.Captions;

internal static class WebVttTranscript
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public static string From(IReadOnlyList<WebVttCue> cues)
    {
        var text = new StringBuilder();
        WebVttCue? last = null;
        foreach (var cue in cues.Where(c => c.Text != last?.Text))
        {
            text.Append(Opening(last, cue)).Append(cue.Text.Replace('\n', ' '));
            last = cue;
        }

        return text.ToString();
    }

    private static string Opening(WebVttCue? last, WebVttCue cue)
    {
        var speaks = cue.Speaker is null || cue.Speaker == last?.Speaker ? "" : $"{cue.Speaker}: ";
        if (last is null)
        {
            return speaks;
        }

        return cue.Speaker != last.Speaker || cue.Start - last.End >= Pause ? "\n\n" + speaks : " ";
    }
}
