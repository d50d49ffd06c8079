using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Audit;
using NewsSite.Media.Describe;
using NewsSite.Media.Library;
using NewsSite.Media.Pictures;
using NewsSite.Media.Qualities;
using NewsSite.Media.Renditions;
using NewsSite.Media.RollingBack;
using NewsSite.Media.Serving;
using NewsSite.Media.Storage;
using NewsSite.Media.Tracks;
using NewsSite.Media.Uploads;
using NewsSite.Shared;

namespace NewsSite.Media;

public sealed class MediaModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddScoped<IRollBack, RollBackUpload>();
        services.AddScoped<IRollBack, RollBackDeletion>();
        services.AddScoped<IRollBack, RollBackMediaChange>();
        services.AddScoped<IRollBack, RollBackQuality>();
        services.AddScoped<PutBackMedia>();
        services.AddSingleton<VendoredLibvips>();
        services.AddSingleton<PictureEngine>();
        MediaStorage.AddTo(services, settings);
        services.AddSingleton<IncomingFiles>();
        services.AddSingleton<RenditionBell>();
        services.AddScoped<PendingUploads>();
        services.AddScoped<InspectUpload>();
        services.AddScoped<UploadMedia>();
        services.AddScoped<DescribeMedia>();
        services.AddScoped<AddTrack>();
        services.AddScoped<RemoveTrack>();
        services.AddScoped<SetTranscript>();
        services.AddScoped<SetPoster>();
        services.AddScoped<ReplaceMediaFile>();
        services.AddScoped<DeleteMedia>();
        services.AddScoped<MakeRenditions>();
        services.AddScoped<ReopenPictures>();
        services.AddScoped<RetryRenditions>();
        services.AddScoped<SweepMedia>();
        services.Configure<FilmOptions>(settings.GetSection(FilmOptions.Section));
        services.AddSingleton<Ffmpeg>();
        services.AddSingleton<QualityProgress>();
        services.AddScoped<MakeQualities>();
        services.AddScoped<AddQuality>();
        services.AddScoped<RemoveQuality>();
        services.AddScoped<RemakeQualities>();
        services.AddHostedService<QualityService>();
        services.AddHostedService<RenditionService>();
        services.AddHostedService<SweepService>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        MediaEndpoint.Map(routes);
        UploadEndpoints.Map(routes);
        PickerEndpoint.Map(routes);
    }
}
