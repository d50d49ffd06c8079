using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Mail;

internal static class NewsroomMail
{
    /// <summary>A newsroom whose mail goes to that server.</summary>
    public static async Task<Newsroom> WithMailServerAsync(MailServer server)
    {
        var newsroom = new Newsroom
        {
            Adjust = b =>
                b.Configuration.AddInMemoryCollection([
                    new("Newsroom:Mail:Host", "127.0.0.1"),
                    new("Newsroom:Mail:Port", $"{server.Port}"),
                    new("Newsroom:Mail:UseTls", "false"),
                    new("Newsroom:Mail:From", "The Courier <desk@paper.test>"),
                ]),
        };
        await newsroom.InitializeAsync();
        return newsroom;
    }

    /// <summary>A newsroom that drops its mail, as while developing.</summary>
    public static void DropMail(WebApplicationBuilder builder) => builder.Environment.EnvironmentName = "Development";

    public static async Task QueueAsync(this Newsroom newsroom, string subject, string body = "Words.")
    {
        await using var scope = newsroom.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<MailQueue>().Add(new Letter("ana@paper.test", subject, body));
        await scope.ServiceProvider.GetRequiredService<NewsDb>().SaveChangesAsync();
    }

    /// <summary>Waits until the newest dropped mail to someone is there.</summary>
    public static async Task<DroppedMail> MailToAsync(this Newsroom newsroom, string to, int count = 1)
    {
        DroppedMail[] found = [];
        await Eventually.TrueAsync(() =>
        {
            found = [.. newsroom.DroppedMailTo(to)];
            return Task.FromResult(found.Length >= count);
        });
        return found[0];
    }

    public static IEnumerable<DroppedMail> DroppedMailTo(this Newsroom newsroom, string to) =>
        DroppedMail
            .NewestIn(Path.Combine(newsroom.DataFolder, "mail"))
            .Where(m => m.To.Equals(to, StringComparison.OrdinalIgnoreCase));

    /// <summary>Site path of the first link in it.</summary>
    public static string LinkIn(DroppedMail mail) => new Uri(mail.Pieces.First(p => p.IsLink).Text).PathAndQuery;
}
