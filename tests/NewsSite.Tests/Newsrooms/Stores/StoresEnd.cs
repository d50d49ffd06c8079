using NewsSite.Tests.Newsrooms.Stores;

[assembly: AssemblyFixture(typeof(StoresEnd))]

namespace NewsSite.Tests.Newsrooms.Stores;

/// <summary>Clears up after all tests.</summary>
public sealed class StoresEnd : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await TestStores.EndAsync();
}
