using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared;

namespace NewsSite.Notes;

/// <summary>What colleagues say to each other about a story, and the other words they suggest for it.</summary>
public sealed class NotesModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings) =>
        services
            .AddScoped<NotedStory>()
            .AddScoped<Addressees>()
            .AddScoped<WriteNote>()
            .AddScoped<AnswerNote>()
            .AddScoped<SettleNote>()
            .AddScoped<DeleteNote>()
            .AddScoped<SuggestWords>()
            .AddScoped<DecideOnSuggestion>()
            .AddScoped<WithdrawSuggestion>()
            .AddScoped<ReadNotes>()
            .AddScoped<Desk.NoteActs>();
}
