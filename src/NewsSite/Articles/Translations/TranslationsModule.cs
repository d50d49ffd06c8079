using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Audit;
using NewsSite.Shared;

namespace NewsSite.Articles.Translations;

/// <summary>Stories that are the same one in several languages.</summary>
public sealed class TranslationsModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings) =>
        services
            .AddScoped<FamilyRules>()
            .AddScoped<FamilyLinks>()
            .AddScoped<ReadFamily>()
            .AddScoped<ReadSheet>()
            .AddScoped<ReadTranslation>()
            .AddScoped<StaleTranslations>()
            .AddScoped<TranslationNews>()
            .AddScoped<FollowRewording>()
            .AddScoped<StartTranslation>()
            .AddScoped<LinkTranslation>()
            .AddScoped<UnlinkTranslation>()
            .AddScoped<SaveTranslation>()
            .AddScoped<IRollBack, RollBackFamilyLink>();
}
