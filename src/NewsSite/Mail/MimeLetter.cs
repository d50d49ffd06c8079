using System.Net.Mail;
using System.Text;

namespace NewsSite.Mail;

internal static class MimeLetter
{
    /// <summary>The letter as it travels: UTF-8, with a subject that is encoded when it needs to be.</summary>
    public static MailMessage ToMessage(this Letter letter, string from)
    {
        var message = new MailMessage
        {
            From = new MailAddress(from),
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = letter.Body,
            BodyEncoding = Encoding.UTF8,
            IsBodyHtml = false,
        };
        message.To.Add(new MailAddress(letter.To));
        message.Headers.Add("Message-ID", $"<{letter.Id:N}@{message.From.Host}>");
        // Answering machines leave it alone. Source: RFC 3834.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
