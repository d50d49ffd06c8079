namespace NewsSite.Core.Articles;

/// <summary>What a person did for a story. The order is that of bylines.</summary>
public enum CreditRole
{
    Author,
    Reporter,
    Correspondent,
    Contributor,
    Translator,
    Editor,
    Photographer,
}
