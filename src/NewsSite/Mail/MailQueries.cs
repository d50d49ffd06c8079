namespace NewsSite.Mail;

public static class MailQueries
{
    /// <summary>What may be sent now, the longest waiting first.</summary>
    public static IQueryable<OutgoingMail> DueAt(this IQueryable<OutgoingMail> mails, DateTime now) =>
        mails.Where(m => m.NextTryAt != null && m.NextTryAt <= now).OrderBy(m => m.NextTryAt).ThenBy(m => m.Id);

    /// <summary>What failed at least once and was not sent since, the newest first.</summary>
    public static IQueryable<OutgoingMail> Undelivered(this IQueryable<OutgoingMail> mails) =>
        mails.Where(m => m.LastError != null).OrderByDescending(m => m.QueuedAt).ThenBy(m => m.Id);
}
