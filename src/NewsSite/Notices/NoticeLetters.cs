using Microsoft.Extensions.Options;
using NewsSite.Accounts;
using NewsSite.Core.Languages;
using NewsSite.Core.Notices;
using NewsSite.Mail;
using NewsSite.Shared;
using NewsSite.Shared.Words;

namespace NewsSite.Notices;

/// <summary>The mail about a notice, in the language of whom it tells. It holds no word of a story or of a note: mail is read by others on the way.</summary>
public sealed class NoticeLetters(SiteAddress address, IOptions<NewsroomOptions> newsroom)
{
    public Letter About(Notice notice, Account person, string by) =>
        DeskWords.SpeakingTo(
            person.Language,
            () => Write(notice, person, NoticeWords.Sentence(notice.Kind, Letter.OneLine(by)))
        );

    private Letter Write(Notice notice, Account person, Phrase sentence) =>
        new(
            person.Email!,
            DeskWords.Say($"{sentence} – {newsroom.Value.Name}"),
            $"""
            {DeskWords.Say($"Hello {Letter.OneLine(person.DisplayName)},")}

            {DeskWords.Say($"{sentence}.")}

            {DeskWords.Say("Go on at the desk:")}
            {address.Of(notice.Path)}

            {DeskWords.Say("Which of these come by mail, you choose here:")}
            {address.Of("/desk/account/notices")}
            """
        );
}
