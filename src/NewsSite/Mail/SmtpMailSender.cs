using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace NewsSite.Mail;

/// <summary>Hands mail to the server of the settings.</summary>
internal sealed class SmtpMailSender(IOptions<MailOptions> options) : IMailSender
{
    public async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        var settings = options.Value;
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UseTls };
        if (settings.User.Length > 0)
        {
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        }

        using var message = letter.ToMessage(settings.From);
        await client.SendMailAsync(message, cancel);
    }
}
