using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Core.Schedules;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Shared;

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
        if (planner?.Email is not { } email)
        {
            return;
        }

        // What it is about stays on the desk: mail is read by others on the way.
        var body = $"""
            Hello {Letter.OneLine(planner.DisplayName)},

            what you planned for {time.Words(plan.DueAt, plan.Zone)} was not done. {Letter.OneLine(plan.Outcome)}

            Look at it, and plan it anew or give it up:
            {address.Of($"/desk/schedule/{plan.Id}")}

            """;
        var paper = Letter.OneLine(newsroom.Value.Name);
        mail.Add(new Letter(email, $"Not done as planned in the newsroom of {paper}", body));
    }
}
