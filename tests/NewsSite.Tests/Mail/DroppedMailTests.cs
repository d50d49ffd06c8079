using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Mail;

public sealed class DroppedMailTests : IAsyncLifetime
{
    private readonly Newsroom _developing = new() { Adjust = NewsroomMail.DropMail };

    public ValueTask InitializeAsync() => _developing.InitializeAsync();

    public ValueTask DisposeAsync() => _developing.DisposeAsync();

    [Fact]
    public async Task While_developing_mail_falls_into_a_folder_and_is_shown_with_its_links()
    {
        var subject = "A subject longer than one line of a mail could hold: Амбрельский курьер, پیک امبرل";
        await _developing.QueueAsync(subject, "Open <this>:\nhttp://paper.test/a?b=c&d=e\nBye\n");
        await _developing.MailToAsync("ana@paper.test");
        using var admin = await _developing.SignInAsync(Role.Admin);

        var page = await admin.GetAsync("/admin/mail/dropped");

        Assert.Equal(subject, page.TextOf("main article h2"));
        Assert.Equal("Open <this>: http://paper.test/a?b=c&d=e Bye", page.TextOf(".mail-words"));
        Assert.Equal("http://paper.test/a?b=c&d=e", page.Page.QuerySelector(".mail-words a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Elsewhere_there_is_no_such_page_and_nothing_is_queued()
    {
        await using var elsewhere = new Newsroom();
        await elsewhere.InitializeAsync();
        using var admin = await elsewhere.SignInAsync(Role.Admin);

        await elsewhere.QueueAsync("Nobody takes it");

        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/admin/mail/dropped")).Status);
        Assert.Contains(
            "No mail server",
            (await admin.GetAsync("/admin/mail")).TextOf(".notice"),
            StringComparison.Ordinal
        );
        Assert.Equal(0, await elsewhere.AskAsync(db => db.OutgoingMails.CountAsync()));
    }
}
