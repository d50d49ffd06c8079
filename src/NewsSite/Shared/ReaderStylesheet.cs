using Microsoft.AspNetCore.Hosting;

namespace NewsSite.Shared;

/// <summary>The stylesheet of the readers' pages. Its first part names the layers, which settle the rest.</summary>
public sealed class ReaderStylesheet(IWebHostEnvironment environment, AssetAddresses assets)
    : InlineStylesheet(
        environment,
        assets,
        "css/reader",
        "tokens",
        "ground",
        "frame",
        "story",
        "lists",
        "states",
        "print",
        "breaking",
        "tones"
    );
