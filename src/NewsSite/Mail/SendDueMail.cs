using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NewsSite.Data;

namespace NewsSite.Mail;

/// <summary>Sends what is due; what fails is put off, and holds up nothing behind it.</summary>
/// <remarks>Each result is written down before the next letter: a crash sends one letter twice at most.</remarks>
internal sealed class SendDueMail(
    NewsDb db,
    IMailSender sender,
    MailSeal seal,
    TimeProvider clock,
    ILogger<SendDueMail> log
)
{
    private const int BatchSize = 20;
    private static readonly TimeSpan SendingMayTake = TimeSpan.FromSeconds(30);

    public async Task ExecuteAsync(CancellationToken cancel)
    {
        var due = await db.OutgoingMails.DueAt(Now).Take(BatchSize).ToListAsync(cancel);
        foreach (var mail in due.TakeWhile(_ => !cancel.IsCancellationRequested))
        {
            await SendAsync(mail, cancel);
        }
    }

    private async Task SendAsync(OutgoingMail mail, CancellationToken cancel)
    {
        if (!mail.IsUsefulAt(Now))
        {
            mail.Fail(Now, mail.LastError ?? OutgoingMail.LinkEnded);
        }
        else if (await TryAsync(mail, cancel) is { } failure)
        {
            if (cancel.IsCancellationRequested)
            {
                return;
            }

            mail.Fail(Now, Letter.OneLine(failure.GetBaseException().Message));
            log.LogWarning(failure, "Mail {Id} was not sent, try {Attempts}", mail.Id, mail.Attempts);
        }
        else
        {
            // An administrator may have deleted it meanwhile.
            await db.OutgoingMails.Where(m => m.Id == mail.Id).ExecuteDeleteAsync(CancellationToken.None);
            return;
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task<Exception?> TryAsync(OutgoingMail mail, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(SendingMayTake);
        try
        {
            var letter = new Letter(mail.To, mail.Subject, seal.Open(mail.SealedBody)) { Id = mail.Id };
            await sender.SendAsync(letter, limit.Token).WaitAsync(limit.Token);
            return null;
        }
#pragma warning disable CA1031 // Servers, networks and keys fail in many ways; each is worth another try.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return failure;
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
