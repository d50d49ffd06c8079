using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;
using NewsSite.Shared.Faults;
using NewsSite.Shared.Names;
using NewsSite.Shared.Words;

namespace NewsSite.Shared;

public sealed class SharedModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<PageSender>();
        services.AddSingleton<AccessLog>();
        services.AddSingleton<DeskWords>();
        services.AddSingleton<AssetAddresses>();
        services.AddSingleton<ReaderStylesheet>();
        services.AddSingleton<EmbedStylesheet>();
        services.AddSingleton<ContentSecurityPolicy>();
        services.AddScoped(typeof(SaveNamed<>));
        services.AddScoped(typeof(DeleteNamed<>));
        services.AddSingleton<FaultPage>();
        services.AddSingleton<NotStoredPage>();
        services.AddScoped<ReaderFrame>();
        services.Configure<RouteOptions>(o =>
        {
            o.SetParameterPolicy<EditionConstraint>(EditionConstraint.Name);
            o.SetParameterPolicy<FormatConstraint>(FormatConstraint.Name);
        });
        // Letters of every script stand in pages as themselves; as numbers they would take three times the room.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        AddCompression(services);
    }

    private static void AddCompression(IServiceCollection services)
    {
        services.AddResponseCompression(o =>
        {
            // Forms carry tokens that are masked anew each time, so their size tells nothing.
            o.EnableForHttps = true;
            o.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes,
                .. FeedFile.All.Select(file => file.MediaType),
                "image/svg+xml",
                "application/manifest+json",
            ];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
    }
}
