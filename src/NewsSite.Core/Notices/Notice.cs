using NewsSite.Core.Languages;

namespace NewsSite.Core.Notices;

/// <summary>Something that one person should know, at the desk until they have seen it.</summary>
public sealed class Notice
{
    public const int TextMaxLength = 280;
    public const int PathMaxLength = 300;

    /// <summary>After it was seen.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who is told.</summary>
    public required Guid AccountId { get; init; }
    public required NoticeKind Kind { get; init; }

    /// <summary>Null where it is about no one story.</summary>
    public required Guid? ArticleId { get; init; }

    /// <summary>Site path of where to go on.</summary>
    public required string Path { get; init; }

    /// <summary>What the site says of it; may be empty.</summary>
    public Phrase Said { get; init; } = Phrase.Empty;

    /// <summary>Words of whoever caused it; may be empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>Who caused it; null for the site itself.</summary>
    public required Guid? ById { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>UTC; null until then.</summary>
    public DateTime? SeenAt { get; private set; }

    public void See(DateTime now) => SeenAt ??= now;

    /// <summary>As much of a text as a notice holds.</summary>
    public static string Excerpt(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= TextMaxLength)
        {
            return line;
        }

        // No letter is cut in two.
        var end = char.IsLowSurrogate(line[TextMaxLength - 1]) ? TextMaxLength - 2 : TextMaxLength - 1;
        return $"{line.AsSpan(0, end)}…";
    }
}
