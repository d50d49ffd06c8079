namespace NewsSite.Core.Articles;

/// <summary>Someone has a story open in an editor right now.</summary>
public sealed class EditorPresence
{
    public const int PlaceMaxLength = 80;

    public required Guid ArticleId { get; init; }

    /// <summary>One opened page; a person may have several.</summary>
    public required Guid TabId { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>Label of the field with the cursor; empty when it is in none.</summary>
    public string Field { get; set; } = "";

    /// <summary>First words of the paragraph with the cursor, when it is in the text.</summary>
    public string Words { get; set; } = "";

    /// <summary>UTC.</summary>
    public required DateTime Since { get; init; }

    /// <summary>UTC; the page says so every few seconds.</summary>
    public DateTime SeenAt { get; set; }
}
