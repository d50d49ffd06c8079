namespace NewsSite.Core.Articles.Translations;

/// <summary>Which part of a translation stands for which part of the original, and which words of the original it was held against.</summary>
/// <remarks>
/// The words seen are not copied: they are those of the original's revision <see cref="SeenNumber"/>, which never changes.
/// Pairs stay when a story is unlinked, so that linking it again finds what was seen.
/// </remarks>
public sealed class TranslationPair
{
    public const int KeyMaxLength = 24;

    public required Guid TranslationId { get; init; }
    public required Guid OriginalId { get; init; }

    /// <summary>As in <see cref="StoryPart.Key"/>.</summary>
    public required string SourceKey { get; init; }

    /// <summary>Null where the translation leaves it out.</summary>
    public string? TargetKey { get; set; }

    /// <summary>Revision of the original whose words somebody saw last, with the translation beside them.</summary>
    public int SeenNumber { get; private set; }

    /// <summary>Null for the site itself.</summary>
    public Guid? SeenById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SeenAt { get; private set; }

    public void See(int number, Guid? byId, DateTime now) => (SeenNumber, SeenById, SeenAt) = (number, byId, now);
}
