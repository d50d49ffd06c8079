using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NewsSite.Core.Languages;
using NewsSite.Shared;

namespace NewsSite.Search;

/// <summary>Tells browsers how the paper is searched, so that readers can do it from the address bar.</summary>
/// <remarks>Source: OpenSearch 1.1, description document.</remarks>
public sealed class OpenSearch(IOptions<NewsroomOptions> newsroom, SiteAddress address)
{
    public const string MediaType = "application/opensearchdescription+xml";
    private const int LongestShortName = 16;
    private static readonly XNamespace Space = "http://a9.com/-/spec/opensearch/1.1/";

    public IResult Describe(string language)
    {
        var spoken = Language.Find(language)!;
        var name = newsroom.Value.NameIn(spoken);
        var description = new XElement(
            Space + "OpenSearchDescription",
            new XElement(Space + "ShortName", name.Length > LongestShortName ? name[..LongestShortName].Trim() : name),
            new XElement(Space + "Description", $"{SiteStrings.For(spoken)["site.search"]} – {name}"),
            new XElement(Space + "Language", spoken.Tag),
            new XElement(Space + "InputEncoding", "UTF-8"),
            new XElement(
                Space + "Url",
                new XAttribute("type", "text/html"),
                new XAttribute("template", $"{address.Origin}/{spoken.Tag}/search?q={{searchTerms}}")
            )
        );
        return Results.Bytes(Encoding.UTF8.GetBytes(description.ToString()), $"{MediaType}; charset=utf-8");
    }
}
