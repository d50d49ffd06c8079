using Microsoft.Extensions.Options;
using NewsSite.Accounts;
using NewsSite.Core.Notices;
using NewsSite.Mail;
using NewsSite.Shared;

namespace NewsSite.Notices;

/// <summary>The mail about a notice. It holds no word of a story or of a note: mail is read by others on the way.</summary>
public sealed class NoticeLetters(SiteAddress address, IOptions<NewsroomOptions> newsroom)
{
    public Letter About(Notice notice, Account person, string by) =>
        new(
            person.Email!,
            $"{NoticeWords.Sentence(notice.Kind, by)} – {newsroom.Value.Name}",
            $"""
            Hello {Letter.OneLine(person.DisplayName)},

            {Letter.OneLine(NoticeWords.Sentence(notice.Kind, by))}.

            Go on at the desk:
            {address.Of(notice.Path)}

            Which of these come by mail, you choose here:
            {address.Of("/desk/account/notices")}
            """
        );
}
