using System.Net.Mail;
using Microsoft.Extensions.Options;
using NewsSite.Shared;

namespace NewsSite.Mail;

/// <summary>Drops mail as <c>.eml</c> files into a folder, for people who try things out.</summary>
internal sealed class FolderMailSender(DataFolder folder, IOptions<MailOptions> options) : IMailSender
{
    private const string Nobody = "newsroom@newsroom.invalid";

    /// <remarks>Written beside the folder's files and then moved among them: nobody reads half a mail.</remarks>
    public async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        var desk = Directory.CreateDirectory(Path.Combine(folder.Mail, letter.Id.ToString("N")));
        using var client = new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = desk.FullName,
        };
        using var message = letter.ToMessage(options.Value.From is { Length: > 0 } from ? from : Nobody);
        await client.SendMailAsync(message, cancel);
        desk.EnumerateFiles().Single().MoveTo(desk.FullName + ".eml", overwrite: true);
        desk.Delete();
    }
}
