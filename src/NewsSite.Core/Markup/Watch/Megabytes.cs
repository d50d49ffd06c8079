using NewsSite.Core.Languages;
using NewsSite.Core.Markup.Rendering;

namespace NewsSite.Core.Markup.Watch;

/// <summary>The size of a file as readers are told it, in digits of their language.</summary>
internal static class Megabytes
{
    private const double Megabyte = 1_000_000;

    public static string Of(long bytes, ArticleHtmlRenderer renderer)
    {
        var size = Math.Max(bytes / Megabyte, 0.1);
        var text = size.ToString(size < 10 ? "0.#" : "0", renderer.Strings.Culture);
        return NativeDigits.Set(text, renderer.Language);
    }
}
