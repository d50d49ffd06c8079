namespace NewsSite.Core.Markup;

/// <summary>A link readers can follow; refused ones are not among them.</summary>
/// <param name="Address">http, https, mailto, <c>#fragment</c> or a site path.</param>
/// <param name="Line">From 1.</param>
public sealed record ArticleLink(string Address, string Text, int Line);
