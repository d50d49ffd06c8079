using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Import.Stories;
using NewsSite.Shared;

namespace NewsSite.Import;

public sealed class ImportModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services
            .AddScoped<ImportStories>()
            .AddScoped<StoreImportedBatch>()
            .AddScoped<AttachMedia>()
            .AddScoped<ImportPage>()
            .AddScoped<BringMedia>();
    }
}
