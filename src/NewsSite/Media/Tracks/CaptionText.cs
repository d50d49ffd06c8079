using System.Text;
using NewsSite.Core.Shared;

namespace NewsSite.Media.Tracks;

internal static class CaptionText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static async Task<(string Text, Problem? Problem)> ReadAsync(Stream captions, CancellationToken cancel)
    {
        var bytes = new byte[AddTrack.MaxBytes + 1];
        var read = await captions.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        if (read > AddTrack.MaxBytes)
        {
            return ("", new Problem("captions.too-large", "A caption file may have 2 MB at most.", "File"));
        }

        try
        {
            return (Strict.GetString(bytes, 0, read), null);
        }
        catch (DecoderFallbackException)
        {
            return (
                "",
                new Problem(
                    "captions.not-utf8",
                    "The caption file is not in UTF-8. Save it as UTF-8 and upload it again.",
                    "File"
                )
            );
        }
    }
}
