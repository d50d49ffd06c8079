using NewsSite.Core.Articles;

namespace NewsSite.Import.Pages;

/// <summary>A person named in a credit line.</summary>
/// <param name="Service">The service or desk as the line spells it; null when none is named.</param>
public sealed record PageContributor(string Name, CreditRole Role, string? Service);
