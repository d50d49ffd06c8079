using System.Buffers.Binary;
using System.Text;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;

namespace NewsSite.Core.Media;

/// <summary>Tells what a file is by its first bytes; names and declared types are not believed.</summary>
public static class MediaSniffer
{
    /// <summary>How much of the start of a file is enough.</summary>
    public const int HeadBytes = 4096;

    private static readonly Phrase Wanted =
        "Use JPEG, PNG, WebP, AVIF or GIF for pictures, MP4 or WebM for video, MP3 or M4A for sound.";

    /// <returns>Null when the file is none of the formats the newsroom takes in; <see cref="Refusal"/> says why.</returns>
    public static MediaFormat? Recognise(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xFF, 0xD8, 0xFF, ..] => MediaFormat.Jpeg,
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => MediaFormat.Png,
            _ when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => MediaFormat.Gif,
            _ when head.StartsWith("RIFF"u8) && At(head, 8, "WEBP"u8) => MediaFormat.WebP,
            _ when At(head, 4, "ftyp"u8) => RecogniseIso(head),
            [0x1A, 0x45, 0xDF, 0xA3, ..] => HasDocType(head, "webm"u8) ? MediaFormat.WebM : null,
            _ when head.StartsWith("ID3"u8) || IsMpegAudioFrame(head) => MediaFormat.Mp3,
            _ => null,
        };

    /// <summary>One sentence that names the file and says why it is not taken.</summary>
    /// <param name="head">The start of a file that <see cref="Recognise"/> did not know.</param>
    public static Problem Refusal(string fileName, ReadOnlySpan<byte> head)
    {
        var (code, reason) = Reason(head);
        return new Problem(code, $"{fileName}: {reason}", "File");
    }

    private static (string Code, Phrase Reason) Reason(ReadOnlySpan<byte> head)
    {
        var text = StartOfText(head);
        return head switch
        {
            [] => ("media.empty", "the file is empty. Choose another."),
            _ when IsHeic(head) => Unread("Use JPEG, PNG, WebP or AVIF."),
            _ when At(head, 4, "ftyp"u8) => Unread("Save the film as MP4."),
            [0x1A, 0x45, 0xDF, 0xA3, ..] => Unread("Save the film as MP4 or WebM."),
            _ when text.Contains("<svg", StringComparison.OrdinalIgnoreCase) => (
                "media.svg",
                "SVG drawings can carry scripts and are not taken. Save it as PNG or WebP."
            ),
            _ when text.Contains("<html", StringComparison.OrdinalIgnoreCase)
                    || text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) => (
                "media.disguised",
                (Phrase)$"this is a web page, not a picture or a recording. {Wanted}"
            ),
            _ => Unread(Wanted),
        };

        static (string, Phrase) Unread(Phrase advice) =>
            ("media.format-unknown", (Phrase)$"this format cannot be read. {advice}");
    }

    private static MediaFormat? RecogniseIso(ReadOnlySpan<byte> head)
    {
        if (HasBrand(head, "avif"u8) || HasBrand(head, "avis"u8))
        {
            return MediaFormat.Avif;
        }

        if (IsHeic(head) || At(head, 8, "qt  "u8))
        {
            return null;
        }

        return At(head, 8, "M4A "u8) || At(head, 8, "M4B "u8) ? MediaFormat.M4a : MediaFormat.Mp4;
    }

    private static bool IsHeic(ReadOnlySpan<byte> head) =>
        At(head, 4, "ftyp"u8)
        && (At(head, 8, "hei"u8) || At(head, 8, "hev"u8) || At(head, 8, "mif1"u8) || At(head, 8, "msf1"u8));

    private static bool HasBrand(ReadOnlySpan<byte> head, ReadOnlySpan<byte> brand)
    {
        var end = Math.Min(head.Length, (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), 512));
        for (var at = 8; at + 4 <= end; at += 4)
        {
            // The four bytes after the major brand are its version, not a brand.
            if (at != 12 && At(head, at, brand))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasDocType(ReadOnlySpan<byte> head, ReadOnlySpan<byte> type)
    {
        var at = head[..Math.Min(head.Length, 256)].IndexOf((ReadOnlySpan<byte>)[0x42, 0x82]);
        return at >= 0 && At(head, at + 3, type);
    }

    /// <remarks>ISO 11172-3: eleven bits of sync, then layer III and a bit rate and sample rate that exist.</remarks>
    private static bool IsMpegAudioFrame(ReadOnlySpan<byte> head) =>
        head.Length >= 4
        && head[0] == 0xFF
        && (head[1] & 0xE6) == 0xE2
        && (head[1] & 0x18) != 0x08
        && head[2] >> 4 is > 0 and < 15
        && (head[2] & 0x0C) != 0x0C;

    private static string StartOfText(ReadOnlySpan<byte> head)
    {
        var encoding = head switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => Encoding.UTF8,
        };
        return encoding.GetString(head[..Math.Min(head.Length, HeadBytes)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
    }

    private static bool At(ReadOnlySpan<byte> head, int offset, ReadOnlySpan<byte> what) =>
        head.Length >= offset + what.Length && head.Slice(offset, what.Length).SequenceEqual(what);
}
