using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace NewsSite.Mail;

/// <summary>Where the newsroom's mail goes.</summary>
public sealed class MailRoute(IOptions<MailOptions> options, IWebHostEnvironment host)
{
    public bool HasServer => options.Value.HasServer;

    /// <summary>While developing without a server, mail falls into a folder of the data folder.</summary>
    public bool IsFolder => !HasServer && host.IsDevelopment();

    /// <summary>False: what would have been mailed has to be passed on by hand.</summary>
    public bool CanSend => HasServer || IsFolder;

    /// <summary>For administrators, such as <c>mail.example:587</c>.</summary>
    public string Server => $"{options.Value.Host}:{options.Value.Port}";
}
