using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NewsSite.Core.Languages;
using NewsSite.Shared;

namespace NewsSite.Offline;

/// <summary>Lets readers put an edition of the paper among the programs of their device.</summary>
/// <remarks>Source: W3C Web Application Manifest.</remarks>
public sealed class WebAppManifest(IOptions<NewsroomOptions> newsroom, AssetAddresses assets)
{
    public const string MediaType = "application/manifest+json";
    private const string Paper = "#fbf9f5";

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public IResult Describe(string language)
    {
        var spoken = Language.Find(language)!;
        var home = new ReaderPaths(spoken, newsroom.Value.DefaultLanguage).Home;
        var manifest = new JsonObject
        {
            ["id"] = home,
            ["name"] = newsroom.Value.NameIn(spoken),
            ["lang"] = spoken.Tag,
            ["dir"] = spoken.Direction,
            ["start_url"] = home,
            ["scope"] = "/",
            ["display"] = "minimal-ui",
            ["background_color"] = Paper,
            ["theme_color"] = Paper,
            ["icons"] = new JsonArray(
                Icon("/img/icon.svg", "image/svg+xml", "any"),
                Icon("/img/icon-192.png", "image/png", "192x192"),
                Icon("/img/icon-512.png", "image/png", "512x512")
            ),
        };
        return Results.Text(manifest.ToJsonString(Json), $"{MediaType}; charset=utf-8");
    }

    private JsonObject Icon(string path, string type, string sizes) =>
        new()
        {
            ["src"] = assets.Of(path),
            ["type"] = type,
            ["sizes"] = sizes,
            // The sign stands well inside the square, so that a device may round it off.
            ["purpose"] = "any maskable",
        };
}
