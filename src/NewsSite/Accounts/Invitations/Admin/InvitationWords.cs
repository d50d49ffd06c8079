using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Accounts.Links;
using NewsSite.Shared;

namespace NewsSite.Accounts.Invitations.Admin;

internal static class InvitationWords
{
    /// <summary>Says on the next page that the link is on its way, or hands it to the administrator.</summary>
    public static void TellOf(this PageModel page, InviteOutcome outcome)
    {
        var invitation = outcome.Invitation!;
        if (outcome.Link is { } link)
        {
            page.HandOverLink(
                link,
                $"No mail server is configured. This is the invitation of {invitation.DisplayName} ({invitation.Email}); it works once, for {Invitation.LinkLasts.TotalHours} hours."
            );
        }
        else
        {
            page.Say($"An invitation is on its way to {invitation.Email}.");
        }
    }
}
