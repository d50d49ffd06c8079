using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Shared;

namespace NewsSite.Tests.Newsrooms;

public static class ActingAs
{
    /// <summary>Runs a use case as a colleague would, in a scope of its own.</summary>
    public static async Task<T> ExecuteAsAsync<TUseCase, T>(
        this Newsroom newsroom,
        Account colleague,
        Func<TUseCase, Task<T>> act
    )
        where TUseCase : notnull
    {
        await using var scope = newsroom.Services.CreateAsyncScope();
        var actor = scope.ServiceProvider.GetRequiredService<CurrentActor>();
        actor.Become(colleague);
        return await act(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }
}
