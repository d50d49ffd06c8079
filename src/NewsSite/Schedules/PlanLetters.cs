using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Accounts;
using NewsSite.Core.Languages;
using NewsSite.Core.Schedules;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Shared;
using NewsSite.Shared.Words;

namespace NewsSite.Schedules;

/// <summary>Tells whoever planned something by mail that it was not done.</summary>
public sealed class PlanLetters(
    NewsDb db,
    MailQueue mail,
    SiteAddress address,
    PlanClock time,
    IOptions<NewsroomOptions> newsroom
)
{
    /// <summary>In the caller's save. A closed account is not told: who reads its mail is not known.</summary>
    public async Task TellAsync(PlannedAct plan, CancellationToken cancel)
    {
        var planner = await db
            .Users.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == plan.PlannedById && a.DisabledAt == null, cancel);
        if (planner?.Email is { } email)
        {
            mail.Add(DeskWords.SpeakingTo(planner.Language, () => NotDone(email, planner, plan)));
        }
    }

    /// <summary>What it is about stays on the desk: mail is read by others on the way.</summary>
    private Letter NotDone(string to, Account planner, PlannedAct plan)
    {
        Phrase subject = $"Not done as planned in the newsroom of {Letter.OneLine(newsroom.Value.Name)}";
        Phrase greeting = $"Hello {Letter.OneLine(planner.DisplayName)},";
        Phrase news = $"what you planned for {time.Words(plan.DueAt, plan.Zone)} was not done. {plan.Outcome}";
        Phrase advice = "Look at it, and plan it anew or give it up:";
        return new Letter(
            to,
            DeskWords.Say(subject),
            $"""
            {DeskWords.Say(greeting)}

            {DeskWords.Say(news)}

            {DeskWords.Say(advice)}
            {address.Of($"/desk/schedule/{plan.Id}")}

            """
        );
    }
}
