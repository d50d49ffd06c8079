namespace NewsSite.Accounts.Browsers;

/// <summary>Browsers of one account, for a page that can end them.</summary>
/// <param name="OwnId">The one that looks at the page.</param>
public sealed record BrowserList(IReadOnlyList<SignedInBrowser> Browsers, Guid? OwnId);
