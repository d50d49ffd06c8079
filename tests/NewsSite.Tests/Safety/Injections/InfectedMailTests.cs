using NewsSite.Accounts;
using NewsSite.Accounts.Invitations;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Mail;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Safety.Injections;

public sealed class InfectedMailTests : IAsyncLifetime
{
    private static readonly string[] Headers =
    [
        "auto-submitted",
        "content-transfer-encoding",
        "content-type",
        "date",
        "from",
        "message-id",
        "mime-version",
        "subject",
        "to",
    ];

    private readonly MailServer _server = new();
    private Newsroom _newsroom = null!;

    public async ValueTask InitializeAsync() => _newsroom = await NewsroomMail.WithMailServerAsync(_server);

    public async ValueTask DisposeAsync()
    {
        await _newsroom.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Every_letter_is_one_letter_with_each_header_once()
    {
        foreach (var text in Corpus.All)
        {
            await _newsroom.QueueAsync(text, text);
        }

        await ReceivedAsync(Corpus.All.Count);
        Assert.All(_server.Received, letter => Assert.Equal(Headers, HeadersOf(letter)));
    }

    [Fact]
    public async Task An_invitation_has_its_headers_and_one_greeting_whoever_is_invited_by_whomever()
    {
        var sent = 0;
        foreach (var (text, number) in Corpus.All.Select((text, i) => (text, i)))
        {
            var inviter = await _newsroom.AddColleagueAsync(Role.Admin);
            inviter.DisplayName = text;
            var outcome = await _newsroom.ExecuteAsAsync(
                inviter,
                (InviteColleague invite) => invite.ExecuteAsync($"guest{number}@paper.test", text, Role.Author, default)
            );
            sent += outcome.Invitation is null ? 0 : 1;
        }

        await ReceivedAsync(sent);
        Assert.True(sent > Corpus.All.Count / 2, $"{sent} invitations");
        Assert.All(_server.Received, letter => Assert.Equal(Headers, HeadersOf(letter)));
        Assert.All(_server.Received, letter => Assert.Equal("Hello", LinesOf(letter)[0].Split(' ')[0]));
        Assert.All(
            _server.Received,
            letter => Assert.Contains(" invites you to ", LinesOf(letter)[2], StringComparison.Ordinal)
        );
    }

    private Task ReceivedAsync(int count) =>
        Eventually.TrueAsync(() => Task.FromResult(_server.Received.Count == count), TimeSpan.FromMinutes(1));

    private static IEnumerable<string> HeadersOf(string letter) =>
        letter
            .Split("\n\n", 2)[0]
            .Split('\n')
            .Where(line => line[0] is not (' ' or '\t'))
            .Select(line => line.Split(':')[0].ToLowerInvariant())
            .Order();

    private static string[] LinesOf(string letter) =>
        System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(letter.Split("\n\n", 2)[1])).Split('\n');
}
