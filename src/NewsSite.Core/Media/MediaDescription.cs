using NewsSite.Core.Shared;

namespace NewsSite.Core.Media;

/// <summary>The words of an asset: what each use of it starts from.</summary>
/// <param name="Alt">What matters in a picture, for those who do not see it.</param>
/// <param name="Decorative">The explicit word that a picture says nothing; it then has no alt text.</param>
public sealed record MediaDescription(
    string Alt = "",
    bool Decorative = false,
    string Caption = "",
    string Credit = "",
    bool FilePhoto = false
)
{
    public const int AltMaxLength = 500;
    public const int CaptionMaxLength = 1000;
    public const int CreditMaxLength = 200;

    public IReadOnlyList<Problem> ProblemsFor(MediaKind kind) =>
        [
            .. kind == MediaKind.Picture ? AltProblems() : [],
            .. TooLong(nameof(Alt), Alt, AltMaxLength),
            .. TooLong(nameof(Caption), Caption, CaptionMaxLength),
            .. TooLong(nameof(Credit), Credit, CreditMaxLength),
        ];

    public static MediaDescription Of(MediaAsset asset) =>
        new(asset.Alt, asset.Decorative, asset.Caption, asset.Credit, asset.FilePhoto);

    /// <summary>A line for each of its parts, such as <c>Credit: Mara Ellingham</c>.</summary>
    public IReadOnlyList<string> Words =>
        [
            $"Alt: {(Decorative ? "(decorative)" : Alt)}",
            $"Caption: {Caption}",
            $"Credit: {Credit}",
            $"File photo: {(FilePhoto ? "yes" : "no")}",
        ];

    public void ApplyTo(MediaAsset asset)
    {
        asset.Alt = Alt.Trim();
        asset.Decorative = Decorative;
        asset.Caption = Caption.Trim();
        asset.Credit = Credit.Trim();
        asset.FilePhoto = FilePhoto;
    }

    private IEnumerable<Problem> AltProblems()
    {
        var hasAlt = !string.IsNullOrWhiteSpace(Alt);
        if (!hasAlt && !Decorative)
        {
            yield return new Problem(
                "media.alt-missing",
                "This picture has no alt text. Describe it, or mark it as decorative.",
                nameof(Alt)
            );
        }

        if (hasAlt && Decorative)
        {
            yield return new Problem(
                "media.alt-of-decorative",
                "A decorative picture has no alt text. Take the text out, or the mark.",
                nameof(Decorative)
            );
        }
    }

    private static IEnumerable<Problem> TooLong(string field, string text, int most) =>
        text.Length <= most
            ? []
            : [new Problem("media.text-too-long", $"This has {text.Length} characters; {most} is the most.", field)];
}
