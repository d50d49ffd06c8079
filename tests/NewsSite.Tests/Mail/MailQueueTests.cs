using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Mail;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Mail;

public sealed class MailQueueTests : IAsyncLifetime
{
    private readonly MailServer _server = new();
    private Newsroom _newsroom = null!;

    public async ValueTask InitializeAsync() => _newsroom = await NewsroomMail.WithMailServerAsync(_server);

    public async ValueTask DisposeAsync()
    {
        await _newsroom.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_letter_reaches_the_server_and_leaves_the_store()
    {
        await _newsroom.QueueAsync("Привет, Ана", "Wörter");

        await Eventually.TrueAsync(async () => await WaitingAsync() == 0);

        var mail = Assert.Single(_server.Received);
        Assert.Contains("From: \"The Courier\" <desk@paper.test>", mail, StringComparison.Ordinal);
        Assert.Contains("Subject: =?utf-8?B?", mail, StringComparison.Ordinal);
        Assert.Contains("Message-ID: <", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes("Wörter")), mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_store_does_not_hold_the_words_of_a_waiting_letter()
    {
        _server.Refuses = true;
        await _newsroom.QueueAsync("Subject", "https://paper.test/account/reset?token=secret");

        var mail = await _newsroom.AskAsync(db => db.OutgoingMails.SingleAsync());

        Assert.DoesNotContain("secret", mail.SealedBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_refuses_is_asked_again_after_growing_waits()
    {
        _server.Refuses = true;
        await _newsroom.QueueAsync("Patience");
        var waits = new List<double>();
        for (var tries = 1; tries <= 4; tries++)
        {
            var mail = await AfterTryAsync(tries);
            waits.Add((mail.NextTryAt!.Value - _newsroom.Clock.Now).TotalMinutes);
            _newsroom.Clock.MoveTo(mail.NextTryAt.Value);
        }

        _server.Refuses = false;
        await Eventually.TrueAsync(async () => await WaitingAsync() == 0);

        Assert.Equal([1, 2, 4, 8], waits);
        Assert.Single(_server.Received);
    }

    [Fact]
    public async Task After_a_day_it_is_given_up_and_an_administrator_sees_it_and_sends_it_again()
    {
        _server.Refuses = true;
        await _newsroom.QueueAsync("Lost <b>letter</b>");
        await AfterTryAsync(1);
        _newsroom.Clock.Advance(OutgoingMail.TriesFor);
        await AfterTryAsync(2);
        using var admin = await _newsroom.SignInAsync(Role.Admin);

        var page = await admin.GetAsync("/admin/mail");
        _server.Refuses = false;
        var retried = await admin.SubmitAsync(page, "button[formaction*=Retry]");

        Assert.Equal("Lost <b>letter</b>", page.TextOf("main li h3"));
        Assert.Equal("Given up", page.TextOf("main li .state"));
        Assert.Contains("come back later", page.TextOf("main li .hint"), StringComparison.Ordinal);
        Assert.Equal("It is being sent again.", (await admin.FollowAsync(retried)).TextOf(".flash"));
        await Eventually.TrueAsync(async () => await WaitingAsync() == 0);
        Assert.Single(_server.Received);
    }

    [Fact]
    public async Task An_administrator_deletes_what_did_not_get_through()
    {
        _server.Refuses = true;
        await _newsroom.QueueAsync("Lost");
        await AfterTryAsync(1);
        using var admin = await _newsroom.SignInAsync(Role.Admin);

        var answer = await admin.PostFormAsync("/admin/mail", "button[formaction*=Delete]");

        Assert.Equal("All mail got through.", (await admin.FollowAsync(answer)).TextOf(".empty"));
        Assert.Equal(0, await WaitingAsync());
    }

    [Fact]
    public async Task What_waits_when_the_site_stops_is_sent_when_it_is_back()
    {
        _server.Refuses = true;
        await _newsroom.QueueAsync("Across a restart");
        var mail = await AfterTryAsync(1);
        await _newsroom.StopAsync();
        _server.Refuses = false;
        _newsroom.Clock.MoveTo(mail.NextTryAt!.Value);

        await _newsroom.StartAgainAsync();

        await Eventually.TrueAsync(async () => await WaitingAsync() == 0);
        Assert.Single(_server.Received);
    }

    private async Task<OutgoingMail> AfterTryAsync(int tries)
    {
        OutgoingMail mail = null!;
        await Eventually.TrueAsync(async () =>
        {
            mail = await _newsroom.AskAsync(db => db.OutgoingMails.AsNoTracking().SingleAsync());
            return mail.Attempts >= tries;
        });
        Assert.Equal(tries, _server.Tries);
        return mail;
    }

    private Task<int> WaitingAsync() => _newsroom.AskAsync(db => db.OutgoingMails.CountAsync());
}
