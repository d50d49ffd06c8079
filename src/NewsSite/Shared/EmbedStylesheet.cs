using Microsoft.AspNetCore.Hosting;

namespace NewsSite.Shared;

/// <summary>The few rules of a story that another site shows in a frame.</summary>
public sealed class EmbedStylesheet(IWebHostEnvironment environment, AssetAddresses assets)
    : InlineStylesheet(environment, assets, "css", "embed");
