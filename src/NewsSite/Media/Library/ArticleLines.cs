using NewsSite.Core.Media;

namespace NewsSite.Media.Library;

/// <summary>What an editor pastes into a story to show an asset, in the article language.</summary>
public static class ArticleLines
{
    public static string Of(MediaAsset asset)
    {
        (string Name, string Value)[] fields = asset.Kind == MediaKind.Picture ? OfPicture(asset) : OfRecording(asset);
        var construct = asset.Kind switch
        {
            MediaKind.Picture => "figure",
            MediaKind.Video => "watch",
            _ => "listen",
        };
        return string.Join(
            '\n',
            [
                $"::: {construct} {asset.Name}",
                .. fields.Where(f => f.Value.Length > 0).Select(f => $"{f.Name}: {f.Value}"),
                ":::",
            ]
        );
    }

    private static (string, string)[] OfPicture(MediaAsset asset) =>
        [
            asset.Decorative ? ("decorative", "yes") : ("alt", OneLine(asset.Alt)),
            ("caption", OneLine(asset.Caption)),
            ("credit", OneLine(asset.Credit)),
            ("file photo", asset.FilePhoto ? "yes" : ""),
        ];

    /// <remarks>A film has a title only in a story; its name is a start.</remarks>
    private static (string, string)[] OfRecording(MediaAsset asset) =>
        [
            ("title", asset.Name.Replace('-', ' ')),
            ("caption", OneLine(asset.Caption)),
            ("credit", OneLine(asset.Credit)),
        ];

    /// <summary>A new line would end the field.</summary>
    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
