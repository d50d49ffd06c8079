using Microsoft.AspNetCore.Http.Extensions;
using NewsSite.Core.Articles;

namespace NewsSite.Articles.Desk.Listing;

/// <summary>What the list of articles is narrowed to. Everything may be left out.</summary>
public sealed class ArticleFilter
{
    /// <summary>Part of a headline or an address.</summary>
    public string? Text { get; set; }
    public ArticleState? State { get; set; }
    public Guid? Section { get; set; }
    public string? Format { get; set; }
    public string? Language { get; set; }
    public bool Mine { get; set; }

    public bool IsEmpty =>
        string.IsNullOrWhiteSpace(Text)
        && State is null
        && Section is null
        && string.IsNullOrEmpty(Format)
        && string.IsNullOrEmpty(Language)
        && !Mine;

    /// <returns>As an address carries it, with its question mark.</returns>
    public string QueryForPage(int page)
    {
        var query = new QueryBuilder();
        AddIfGiven(query, "text", Text);
        AddIfGiven(query, "state", State?.ToString());
        AddIfGiven(query, "section", Section?.ToString());
        AddIfGiven(query, "format", Format);
        AddIfGiven(query, "language", Language);
        AddIfGiven(query, "mine", Mine ? "true" : null);
        AddIfGiven(query, "page", page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        return query.ToString();
    }

    private static void AddIfGiven(QueryBuilder query, string key, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            query.Add(key, value);
        }
    }
}
