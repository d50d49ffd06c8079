using Microsoft.Extensions.Options;
using NewsSite.Core.Sharing;
using NewsSite.Mail;
using NewsSite.Shared;

namespace NewsSite.Shares;

/// <summary>The mail about what outside eyes said. It holds no word of the story, and none of the comment: mail is read by many.</summary>
public sealed class ShareLetters(SiteAddress address, IOptions<NewsroomOptions> newsroom)
{
    public Letter Commented(string to, ShareLink link, ShareComment comment) =>
        new(
            to,
            $"{comment.Name} commented on a story of {newsroom.Value.Name}",
            $"""
            {Letter.OneLine(comment.Name)} read revision {link.Number} by the link for {Letter.OneLine(
                link.ForWhom
            )} and commented on it.

            Read the comment at the desk:
            {address.Of($"/desk/articles/{link.ArticleId}/shares")}
            """
        );
}
