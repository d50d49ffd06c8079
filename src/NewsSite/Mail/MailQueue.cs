using NewsSite.Data;

namespace NewsSite.Mail;

/// <summary>Takes letters that are to go out once the caller's save has committed.</summary>
public sealed class MailQueue(NewsDb db, MailRoute route, MailSeal seal, TimeProvider clock)
{
    /// <summary>False when no mail server is configured: whatever matters has to be passed on by hand.</summary>
    public bool CanSend => route.CanSend;

    /// <summary>Puts a letter into the caller's next save; does nothing when mail cannot be sent.</summary>
    /// <param name="letter">To one person.</param>
    /// <param name="usefulUntil">UTC; when its link ends. It is not tried after that.</param>
    public void Add(Letter letter, DateTime? usefulUntil = null)
    {
        if (CanSend)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            db.OutgoingMails.Add(OutgoingMail.Queue(letter, seal.Close(letter.Body), now, usefulUntil));
        }
    }
}
