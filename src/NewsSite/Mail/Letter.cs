using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace NewsSite.Mail;

/// <summary>One mail to one person: plain words, no markup.</summary>
public sealed record Letter
{
    /// <param name="to">An address alone, without a name.</param>
    /// <param name="subject">Anything; it becomes one line.</param>
    /// <exception cref="ArgumentException"><paramref name="to"/> is not one address.</exception>
    public Letter(string to, string subject, string body)
    {
        if (to.Any(char.IsControl) || !MailAddress.TryCreate(to, out var address) || address.Address != to)
        {
            throw new ArgumentException("A letter goes to exactly one address.", nameof(to));
        }

        (To, Subject, Body) = (to, OneLine(subject), body);
    }

    /// <summary>Becomes the message's id, so that one sent twice can be told to be the same.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string To { get; }
    public string Subject { get; }
    public string Body { get; }

    /// <summary>Takes from a text what could begin a new line, and with it a header or a sentence that nobody wrote.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            line.Append(BreaksLines(letter) ? ' ' : letter);
        }

        return line.ToString().Trim();
    }

    private static bool BreaksLines(char letter) =>
        char.GetUnicodeCategory(letter)
            is UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
