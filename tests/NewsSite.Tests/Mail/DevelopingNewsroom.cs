using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Mail;

/// <summary>A newsroom that drops its mail into a folder, shared by the tests of a class.</summary>
public sealed class DevelopingNewsroom : IAsyncLifetime
{
    public Newsroom Site { get; } = new() { Adjust = NewsroomMail.DropMail };

    public ValueTask InitializeAsync() => Site.InitializeAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
