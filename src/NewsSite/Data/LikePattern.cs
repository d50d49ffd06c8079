namespace NewsSite.Data;

/// <summary>Patterns for LIKE in which what people type stands for itself.</summary>
public static class LikePattern
{
    /// <summary>To be named as the third argument of LIKE.</summary>
    public const string Escape = "\\";

    /// <summary>Matches what holds the words anywhere.</summary>
    public static string Containing(string words) =>
        $"%{words.Replace(Escape, Escape + Escape, StringComparison.Ordinal).Replace("%", Escape + "%", StringComparison.Ordinal).Replace("_", Escape + "_", StringComparison.Ordinal)}%";
}
