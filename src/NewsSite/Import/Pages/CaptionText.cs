using System.Text.RegularExpressions;

namespace NewsSite.Import.Pages;

/// <summary>Takes a caption apart: its words, who took the picture, whether it is a file photo.</summary>
internal sealed partial record CaptionText(
    string? Caption,
    string? Credit,
    bool IsFilePhoto,
    IReadOnlyList<(string Code, string Text)> Labels
)
{
    private const int LongestCaption = 400;

    /// <summary>Whether the words themselves say that a picture stood there.</summary>
    public static bool IsMarked(SourceLine line) =>
        line.Text.Length <= LongestCaption
        && (
            HasFilePhotoEnd(line.Text)
            || FilePhotoStart(line.Text) is not null
            || HasLabel(line, "caption-label")
            || IsCredit(line)
            || EndsInCredit(line.Text)
            || IsSure(line)
        );

    /// <summary>"Photo: A Name" and nothing else.</summary>
    public static bool IsCredit(SourceLine line) =>
        line.Text.Length <= 120 && HasLabel(line, "credit-label") && !Shape.EndsSentence(line.Text);

    public static bool HasLabel(SourceLine line, string list) => LabelEnd(line.Text, list) > 0;

    public static CaptionText Read(string text)
    {
        List<(string, string)> labels = [];
        text = CutLabel(text, "caption-label", labels);
        var credit = CutCredit(ref text, labels);
        var isFile = CutFilePhoto(ref text, labels);
        return new CaptionText(text.Length == 0 ? null : text, credit, isFile, labels);
    }

    // "A market hall. Photo: A Name"
    private static bool EndsInCredit(string text)
    {
        var rest = text;
        return text.Length <= 300
            && CutCredit(ref rest, []) is { Length: <= 60 }
            && rest.Length > 0
            && Shape.IsOneSentence(rest);
    }

    private static bool IsSure(SourceLine line) =>
        line.Text.Length <= 250
        && Shape.IsOneSentence(line.Text)
        && PagePacks
            .Phrases("picture-sure")
            .Any(p =>
                p[0] == '('
                    ? line.Folded.Contains(p, StringComparison.Ordinal)
                    : line.Folded.StartsWith(p + " ", StringComparison.Ordinal)
            );

    private static string CutLabel(string text, string list, List<(string, string)> labels)
    {
        var end = LabelEnd(text, list);
        if (end == 0)
        {
            return text;
        }
        labels.Add(("caption-label", text[..end].Trim()));
        return text[end..].Trim();
    }

    private static int LabelEnd(string text, string list)
    {
        var folded = Fold.Text(text);
        var label = PagePacks
            .Phrases(list)
            .FirstOrDefault(l =>
                folded.StartsWith(l, StringComparison.Ordinal)
                && folded.AsSpan(l.Length).TrimStart() is [':' or ',' or '،', _, ..] rest
                && IsLabelSign(rest[0], l)
            );
        return label is null ? 0 : folded.IndexOfAny([':', ',', '،'], label.Length) + 1;
    }

    // A comma is a label's sign only after two words: "Photo, film and sound" is a sentence.
    private static bool IsLabelSign(char sign, string label) =>
        sign == ':' || label.Contains(' ', StringComparison.Ordinal);

    private static string? CutCredit(ref string text, List<(string, string)> labels)
    {
        if (LabelEnd(text, "credit-label") is > 0 and var end)
        {
            labels.Add(("caption-label", text[..end]));
            var whole = text[end..].Trim();
            text = "";
            return whole;
        }
        foreach (var label in PagePacks.Phrases("credit-label"))
        {
            var at = Fold.Text(text).LastIndexOf(label + ":", StringComparison.Ordinal);
            if (at > 0 && !char.IsLetter(text[at - 1]) && IsBoundary(text[..at]))
            {
                labels.Add(("caption-label", text.Substring(at, label.Length + 1)));
                var credit = text[(at + label.Length + 1)..].Trim(' ', ')', ']', '.', '/');
                text = text[..at].TrimEnd(' ', '(', '[', '/', '|', '—', '–', '-', '•');
                return credit.Length == 0 ? null : credit;
            }
        }
        return CutAgency(ref text, labels);
    }

    private static bool IsBoundary(string before) =>
        before.TrimEnd()
            is [
                ..,
                '.'
                or '('
                or '['
                or '/'
                or '|'
                or '—'
                or '–'
                or '-'
                or '•'
                or '!'
                or '?'
                or '؟'
                or ')'
                or '"'
                or '»',
            ];

    private static string? CutAgency(ref string text, List<(string, string)> labels)
    {
        if (Agency().Match(text) is not { Success: true, Index: > 0 } m)
        {
            return null;
        }
        var credit = m.Groups["who"].Value.Trim();
        labels.Add(
            ("caption-label", m.Value.Replace(credit, "", StringComparison.Ordinal).Trim(' ', '(', ')', '[', ']', '.'))
        );
        text = text[..m.Index].TrimEnd();
        return credit;
    }

    private static bool CutFilePhoto(ref string text, List<(string, string)> labels)
    {
        if (FilePhotoStart(text) is { } start)
        {
            labels.Add(("file-photo-label", text[..start].Trim()));
            text = text[start..].Trim();
            return true;
        }
        if (!HasFilePhotoEnd(text))
        {
            return false;
        }
        var at = FilePhotoEnd(text);
        labels.Add(("file-photo-label", text[at..].Trim()));
        text = text[..at].TrimEnd();
        return true;
    }

    private static bool HasFilePhotoEnd(string text) => FilePhotoEnd(text) >= 0;

    private static int FilePhotoEnd(string text)
    {
        var folded = Fold.Text(text).TrimEnd('.', ' ', '۔');
        foreach (var phrase in PagePacks.Phrases("file-photo"))
        {
            if (
                folded.EndsWith($"({phrase})", StringComparison.Ordinal)
                || folded.EndsWith($"[{phrase}]", StringComparison.Ordinal)
            )
            {
                return folded.Length - phrase.Length - 2;
            }
            if (
                phrase.Contains(' ', StringComparison.Ordinal)
                && folded.EndsWith(". " + phrase, StringComparison.Ordinal)
            )
            {
                return folded.Length - phrase.Length;
            }
        }
        return -1;
    }

    private static int? FilePhotoStart(string text)
    {
        var folded = Fold.Text(text);
        var phrase = PagePacks
            .Phrases("file-photo")
            .FirstOrDefault(p =>
                folded.StartsWith(p, StringComparison.Ordinal)
                && folded.AsSpan(p.Length) is [':', ..] or [' ', '-' or '–' or '—', ' ', ..]
            );
        return phrase is null ? null : folded.IndexOfAny([':', '-', '–', '—'], phrase.Length) + 1;
    }

    [GeneratedRegex(
        @"\s*(?:[\(\[](?:[Pp]hoto(?:graph)? by )?(?<who>(?:AP|AFP) Photo[^()\[\]]{0,60}|(?:AP|AFP|EPA|EFE|DPA|TASS|RIA|IRNA|ISNA|Reuters|REUTERS|Getty Images|АП|АФП|ТАСС|РИА Новости|Рейтер)(?: ?/[^()\[\]]{1,40})?|[^()\[\]]{2,30}/[^()\[\]]{2,30}|(?<=by )[^()\[\]]{2,60})[\)\]]\.?|©\s*(?<who>[^©]{2,60}))$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Agency();
}
