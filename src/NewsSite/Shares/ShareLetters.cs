using Microsoft.Extensions.Options;
using NewsSite.Core.Languages;
using NewsSite.Core.Sharing;
using NewsSite.Mail;
using NewsSite.Shared;
using NewsSite.Shared.Words;

namespace NewsSite.Shares;

/// <summary>The mail about what outside eyes said. It holds no word of the story, and none of the comment: mail is read by many.</summary>
public sealed class ShareLetters(SiteAddress address, IOptions<NewsroomOptions> newsroom)
{
    /// <param name="language">Of whoever gets it; null when they chose none.</param>
    public Letter Commented(string to, Language? language, ShareLink link, ShareComment comment) =>
        DeskWords.SpeakingTo(language, () => Commented(to, link, comment));

    private Letter Commented(string to, ShareLink link, ShareComment comment)
    {
        Phrase subject = $"{comment.Name} commented on a story of {newsroom.Value.Name}";
        Phrase news =
            $"{Letter.OneLine(comment.Name)} read revision {link.Number} by the link for {Letter.OneLine(link.ForWhom)} and commented on it.";
        Phrase advice = "Read the comment at the desk:";
        return new(
            to,
            DeskWords.Say(subject),
            $"""
            {DeskWords.Say(news)}

            {DeskWords.Say(advice)}
            {address.Of($"/desk/articles/{link.ArticleId}/shares")}
            """
        );
    }
}
