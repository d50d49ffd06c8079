namespace NewsSite.Core.Markup;

/// <summary>The words of an article without markup, a blank line between blocks.</summary>
/// <param name="Body">The running text with its headings, quotes, asides, lists, tables and notes.</param>
/// <param name="Captions">Titles, captions and transcripts of its media.</param>
public sealed record ArticleText(string Body, string Captions);
