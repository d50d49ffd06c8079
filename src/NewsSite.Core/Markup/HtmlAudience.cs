namespace NewsSite.Core.Markup;

/// <summary>Whom HTML of an article is written for.</summary>
public enum HtmlAudience
{
    /// <summary>Only what is ready: no placeholder of a picture shows.</summary>
    Readers,

    /// <summary>The preview: placeholders show, and each block carries its source line in <c>data-line</c>.</summary>
    Desk,
}
