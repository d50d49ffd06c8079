using System.Globalization;
using System.Net;

namespace NewsSite.Stories;

/// <summary>How another site shows a story: a frame around its small page.</summary>
public static class EmbedFrame
{
    public const int UsualWidth = 600;
    public const int UsualHeight = 240;

    /// <param name="storyPath">Site path of the story.</param>
    public static string PathOf(string storyPath) => $"{storyPath}/embed";

    /// <summary>HTML for people to copy.</summary>
    /// <param name="width">In pixels; null takes all the room there is.</param>
    public static string Html(string storyAddress, string headline, int? width = null, int height = UsualHeight)
    {
        var room = width?.ToString(CultureInfo.InvariantCulture) ?? "100%";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<iframe src=\"{WebUtility.HtmlEncode(PathOf(storyAddress))}\" title=\"{WebUtility.HtmlEncode(headline)}\" width=\"{room}\" height=\"{height}\" loading=\"lazy\"></iframe>"
        );
    }
}
