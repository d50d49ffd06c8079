using NewsSite.Core.Articles;

namespace NewsSite.Core.People;

/// <summary>A credit with the words and addresses a page needs, in the page's language.</summary>
/// <param name="Path">Of the person's page; null for none.</param>
/// <param name="Service">Name of the service or desk; null for none.</param>
public sealed record CreditedPerson(
    string Name,
    CreditRole Role,
    string? Path = null,
    string? Service = null,
    string? ServicePath = null
);
