namespace NewsSite.Core.Articles;

/// <remarks>The same story in other languages: one original, and translations that all point at it.</remarks>
public sealed partial class Article
{
    /// <summary>The original, which is no translation itself; null for a story that was not translated from another.</summary>
    public Guid? TranslationOf { get; private set; }

    /// <summary>What a story and its siblings in other languages share: the id of the original.</summary>
    public Guid FamilyId => TranslationOf ?? Id;

    /// <exception cref="InvalidOperationException">It would be a translation of itself, or of a translation.</exception>
    public void BecomeTranslationOf(Article original)
    {
        if (original.Id == Id || original.TranslationOf is not null)
        {
            throw new InvalidOperationException("Only a story that is no translation itself is an original.");
        }

        TranslationOf = original.Id;
    }

    /// <summary>A story of its own again.</summary>
    public void StandAlone() => TranslationOf = null;

    /// <summary>The words that translations follow: what readers have, or the latest while they have none.</summary>
    /// <remarks>Translators are not to run after every save of a change that may never go out.</remarks>
    public int NumberToTranslate => LiveNumber ?? LatestNumber;
}
