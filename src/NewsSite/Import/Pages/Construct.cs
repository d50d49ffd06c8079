using System.Text;

namespace NewsSite.Import.Pages;

/// <summary>Writes the article language's blocks.</summary>
internal static class Construct
{
    public static string Write(string name, IEnumerable<(string Key, string? Value)> fields, string? body = null)
    {
        var text = new StringBuilder($"::: {name}\n");
        foreach (var (key, value) in fields.Where(f => !string.IsNullOrWhiteSpace(f.Value)))
        {
            text.Append(key).Append(": ").Append(value).Append('\n');
        }
        if (body is not null)
        {
            text.Append('\n').Append(body).Append('\n');
        }
        return text.Append(":::").ToString();
    }

    /// <summary>A code fence longer than any inside.</summary>
    public static string Fence(string text)
    {
        var fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }
        return $"{fence}\n{text}\n{fence}";
    }
}
