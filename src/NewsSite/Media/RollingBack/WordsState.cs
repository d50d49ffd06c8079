using System.Globalization;
using NewsSite.Core.Audit;
using NewsSite.Core.Media;
using NewsSite.Media.Describe;

namespace NewsSite.Media.RollingBack;

/// <summary>The words and rights of an asset, and the point that crops keep.</summary>
internal sealed record WordsState(
    string Alt,
    bool Decorative,
    string Caption,
    string Credit,
    bool FilePhoto,
    double FocalX,
    double FocalY
)
{
    public static WordsState Of(MediaAsset asset) =>
        new(asset.Alt, asset.Decorative, asset.Caption, asset.Credit, asset.FilePhoto, asset.FocalX, asset.FocalY);

    /// <summary>In words: only the lines that differ.</summary>
    public static AuditChange Change(WordsState before, WordsState after)
    {
        var pairs = before.Lines().Zip(after.Lines()).Where(pair => pair.First != pair.Second).ToList();
        return new(string.Join('\n', pairs.Select(p => p.First)), string.Join('\n', pairs.Select(p => p.Second)))
        {
            Whole = EarlierState.Of(before, after),
        };
    }

    public MediaDescription Description() => new(Alt, Decorative, Caption, Credit, FilePhoto);

    public FocalPoint Focus() => new(FocalX, FocalY);

    private IEnumerable<string> Lines() =>
        [
            .. Description().Words,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Focal point: {FocalX * 100:0} % from the left, {FocalY * 100:0} % from the top"
            ),
        ];
}
