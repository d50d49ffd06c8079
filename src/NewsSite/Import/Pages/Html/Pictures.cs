using AngleSharp.Dom;

namespace NewsSite.Import.Pages.Html;

/// <summary>Reads pictures and films with what belongs to them.</summary>
internal static class Pictures
{
    private const int TinyPixels = 64;

    public static bool IsIcon(IElement image) =>
        IsTiny(image.GetAttribute("width"))
        || IsTiny(image.GetAttribute("height"))
        || image.GetAttribute("role") == "presentation"
        || Element.HasToken(image, "icon", "logo", "avatar", "emoji", "pixel", "spacer", "tracking");

    public static IReadOnlyList<IElement> In(IElement element) =>
        [.. element.QuerySelectorAll("img").Where(i => !Element.IsInside(i, "noscript"))];

    /// <summary>A figure of a picture and its caption, if any.</summary>
    public static FigureBlock Figure(IElement? image, IElement? caption)
    {
        var credit = caption
            ?.QuerySelectorAll("*")
            .FirstOrDefault(e =>
                Element.HasToken(
                    e,
                    "credit",
                    "credits",
                    "source",
                    "copyright",
                    "photographer",
                    "agency",
                    "author",
                    "byline"
                ) || e.LocalName is "small"
            );
        var by = credit is null ? null : Bare(Element.TextOf(credit));
        var text = caption is null ? "" : Element.TextOf(caption);
        if (credit is not null && Element.TextOf(credit) is { Length: > 0 } words && text != words)
        {
            text = LineSplitter.EvenOut(text.Replace(words, " ", StringComparison.Ordinal));
        }
        var read = CaptionText.Read(text == by ? "" : Once(text));
        return new FigureBlock(
            read.Caption,
            by ?? read.Credit,
            Alt(image, read.Caption),
            read.IsFilePhoto || IsFile(by)
        );
    }

    public static IElement? CaptionOf(IElement figure) =>
        figure.QuerySelector("figcaption")
        ?? figure.QuerySelectorAll("*").FirstOrDefault(e => Element.HasToken(e, "caption", "captiontext"));

    public static WatchBlock Film(IElement film, IElement around)
    {
        var title = Attribute(film, around, "data-title", "data-video-title", "aria-label", "title", "data-name");
        var duration = Clock.ReadMachine(
            Attribute(film, around, "data-duration", "duration", "data-video-duration", "data-length")
        );
        return new WatchBlock(title, duration, null, film.LocalName == "audio");
    }

    private static string? Attribute(IElement film, IElement around, params string[] names) =>
        new[] { film, around }
            .SelectMany(e => names.Select(e.GetAttribute))
            .Select(v => LineSplitter.EvenOut(v ?? ""))
            .FirstOrDefault(v => v.Length > 0);

    // A reader of screens and the eye may each have got the caption.
    private static string Once(string text)
    {
        var half = text.Length / 2;
        return text.Length > 20 && text.Length % 2 == 1 && text[half] == ' ' && text[..half] == text[(half + 1)..]
            ? text[..half]
            : text;
    }

    private static string? Bare(string credit) =>
        CaptionText.Read(credit) is var read ? read.Credit ?? read.Caption : null;

    private static bool IsFile(string? credit) =>
        credit is not null
        && PagePacks
            .Phrases("file-photo")
            .Any(p => p.Contains(' ', StringComparison.Ordinal) && PagePacks.HoldsWord(Fold.Text(credit), p));

    private static string? Alt(IElement? image, string? caption)
    {
        var alt = LineSplitter.EvenOut(image?.GetAttribute("alt") ?? "");
        var isFileName =
            alt.Length > 0
            && !alt.Contains(' ', StringComparison.Ordinal)
            && alt.Contains('.', StringComparison.Ordinal);
        return
            alt.Length == 0 || isFileName || Fold.Same(CaptionText.Read(alt).Caption ?? "") == Fold.Same(caption ?? "")
            ? null
            : alt;
    }

    private static bool IsTiny(string? pixels) =>
        int.TryParse(pixels?.Replace("px", "", StringComparison.Ordinal), out var n) && n is >= 0 and <= TinyPixels;
}
