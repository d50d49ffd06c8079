using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Articles.Bulk;
using NewsSite.Articles.HandOver;
using NewsSite.Articles.Presence;
using NewsSite.Articles.Reviews;
using NewsSite.Articles.RollingBack;
using NewsSite.Articles.Versions;
using NewsSite.Audit;
using NewsSite.Core.Media;
using NewsSite.Outbox;
using NewsSite.Schedules;
using NewsSite.Shared;

namespace NewsSite.Articles;

public sealed class ArticlesModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services
            .AddScoped<AddressBook>()
            .AddScoped<StoryAddresses>()
            .AddScoped<FindStory>()
            .AddScoped<ArticleRendering>()
            .AddScoped<ArticleChecks>()
            .AddScoped<PublishedArticleWriter>()
            .AddScoped<LivePointer>()
            .AddScoped<CreateArticle>()
            .AddScoped<SaveArticle>()
            .AddScoped<RestoreRevision>()
            .AddScoped<ShowPresence>()
            .AddScoped<NameVersion>()
            .AddScoped<SecondEyes>()
            .AddScoped<ReviewNews>()
            .AddScoped<ReviewRules>()
            .AddScoped<PublishArticle>()
            .AddScoped<CorrectArticle>()
            .AddScoped<StoryPlans>()
            .AddScoped<ScheduleArticle>()
            .AddScoped<MoveArticle>()
            .AddScoped<WithdrawArticle>()
            .AddScoped<UndoWithdrawal>()
            .AddScoped<HandOverStories>()
            .AddScoped<HandStory>()
            .AddScoped<HandReview>()
            .AddScoped<BulkChoices>()
            .AddScoped<BulkTarget>()
            .AddScoped<ReadFacts>()
            .AddScoped<BulkVerbs>()
            .AddScoped<DoBulkAct>()
            .AddScoped<UndoVerbs>()
            .AddScoped<UndoBulkAct>()
            .AddScoped<RollBackStory>()
            .AddScoped<IRollBack, RollBackReviewRules>()
            .AddScoped<IRollBack, RollBackLead>()
            .AddScoped<IRollBack, RollBackHandOver>()
            .AddScoped<IRollBack, RollBackReviewer>()
            .AddScoped<MakeLeadStory>()
            .AddScoped<IPlannable, PlannedPublication>()
            .AddScoped<IPlannable, PlannedWithdrawal>()
            .AddScoped<IPlannable, PlannedLead>();
        services.AddEventHandler<MediaChanged, RefreshPublishedMedia>();
    }
}
