using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Mail;

/// <summary>A mail that <see cref="FolderMailSender"/> dropped, read back.</summary>
public sealed partial record DroppedMail(string To, string Subject, string Body, DateTime DroppedAt)
{
    private const int MostListed = 50;

    /// <returns>The newest first.</returns>
    public static IReadOnlyList<DroppedMail> NewestIn(string folder) =>
        Directory.Exists(folder)
            ?
            [
                .. new DirectoryInfo(folder)
                    .EnumerateFiles("*.eml")
                    .OrderByDescending(f => f.LastWriteTimeUtc)
                    .Take(MostListed)
                    .Select(f => Read(File.ReadAllText(f.FullName), f.LastWriteTimeUtc)),
            ]
            : [];

    /// <summary>The body in pieces: words, and links to follow.</summary>
    public IEnumerable<(string Text, bool IsLink)> Pieces =>
        Link().Split(Body).Select((text, number) => (text, number % 2 == 1)).Where(piece => piece.text.Length > 0);

    private static DroppedMail Read(string mime, DateTime at)
    {
        var text = mime.ReplaceLineEndings("\n");
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var head = Folded().Replace(text[..end], " ");
        return new(Header(head, "To"), Decoded(Header(head, "Subject")), Body64(text[end..]), at);
    }

    private static string Header(string head, string name) =>
        head.Split('\n').FirstOrDefault(l => l.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase)) is { } line
            ? line[(name.Length + 2)..].Trim()
            : "";

    private static string Body64(string text) => Encoding.UTF8.GetString(Convert.FromBase64String(text));

    /// <remarks>Source: RFC 2047; the framework writes UTF-8 in form B.</remarks>
    private static string Decoded(string header)
    {
        var words = EncodedWord().Matches(header);
        return words.Count == 0
            ? header
            : Encoding.UTF8.GetString([.. words.SelectMany(w => Convert.FromBase64String(w.Groups[1].Value))]);
    }

    [GeneratedRegex(@"\n[ \t]+", RegexOptions.None, 1000)]
    private static partial Regex Folded();

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"(https?://\S+)", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
