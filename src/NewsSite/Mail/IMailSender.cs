namespace NewsSite.Mail;

/// <summary>The way out for mail.</summary>
public interface IMailSender
{
    /// <returns>When the next station has taken it over; any exception means that it has not, and is worth another try.</returns>
    Task SendAsync(Letter letter, CancellationToken cancel);
}
