using Microsoft.AspNetCore.Mvc.Rendering;
using NewsSite.Accounts;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Core.Languages;
using NewsSite.Shared.Words;

namespace NewsSite.Articles.Desk.Reviewing;

/// <summary>Where a story stands with its second pair of eyes, and what this person may do about it.</summary>
/// <param name="IsNeeded">Whether readers get it only once it is approved.</param>
/// <param name="AnsweredForUpTo">Revision up to which somebody answered for the words; null when nobody did yet.</param>
/// <param name="Writers">Names of those who wrote since then.</param>
/// <param name="WroteSome">Whether this person is one of them.</param>
/// <param name="Reviewers">Colleagues who may approve it.</param>
/// <param name="SubmittedBy">Null when it does not wait, or waits for the site itself.</param>
/// <param name="AskedOf">Whose eyes were asked for; null for anyone who may.</param>
/// <param name="IsOwnSubmission">Whether this person asked for the review.</param>
/// <param name="Returned">When and why it came back last; null where it was submitted again since, or nothing was said.</param>
/// <param name="ApprovedBy">Null when it is not approved.</param>
public sealed record ReviewPanel(
    OpenStory Story,
    DeskClock Time,
    bool IsNeeded,
    int? AnsweredForUpTo,
    IReadOnlyList<string> Writers,
    bool WroteSome,
    IReadOnlyList<Account> Reviewers,
    string? SubmittedBy,
    bool IsOwnSubmission,
    string? AskedOf,
    string? ApprovedBy,
    ReturnedStory? Returned
)
{
    public ReviewForm Form { get; init; } = new();
    public string Address => $"/desk/articles/{Story.Id}/review";
    public bool MaySubmit => Story.CanBeChanged && Story.Article.CanBeSubmitted;
    public bool MayApprove => Story.IsInCare && Story.Article.IsInReview && !WroteSome;

    /// <summary>What is on the schedule comes off it first.</summary>
    public bool MayReturn =>
        Story.CanBeChanged
        && (Story.Article.IsInReview || Story.Article.IsApproved)
        && Story.Article.ScheduledNumber != Story.Article.LatestNumber;

    /// <summary>Whether there is anything to say about it.</summary>
    public bool IsShown => IsNeeded || MaySubmit || Story.Article.IsInReview || Story.Article.IsApproved;

    /// <summary>Whether readers cannot get the latest words yet.</summary>
    public bool IsInTheWay =>
        IsNeeded
        && !Story.Article.IsApproved
        && Story.Article.LatestNumber != Story.Article.LiveNumber
        && Story.Article.LatestNumber != Story.Article.ScheduledNumber;

    public IReadOnlyList<SelectListItem> Choices =>
        [
            new(DeskWords.Say("Anyone who may"), ""),
            .. Reviewers.Select(colleague => new SelectListItem(colleague.DisplayName, colleague.Id.ToString())),
        ];

    public Phrase ReturnWords =>
        (IsOwnSubmission, Story.Article.IsLive) switch
        {
            (true, _) => (Phrase)"Take it back",
            (_, true) => "Return the changes",
            _ => "Return to draft",
        };

    public Phrase WriterWords => Writers.Count == 0 ? Phrase.Empty : (Phrase)$"Written by {DeskWords.List(Writers)}.";

    /// <summary>Where the words to look at are shown against those that somebody answered for.</summary>
    public string? ChangesAddress =>
        AnsweredForUpTo is { } number && number < Story.Latest.Number
            ? $"/desk/articles/{Story.Id}/compare?from={number}&to={Story.Latest.Number}"
            : null;
}

/// <param name="At">UTC.</param>
public sealed record ReturnedStory(string By, string Reason, DateTime At);

public sealed class ReviewForm
{
    public Guid? ReviewerId { get; set; }
    public string? Reason { get; set; }
}
