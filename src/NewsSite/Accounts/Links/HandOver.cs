using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Core.Languages;
using NewsSite.Shared.Words;

namespace NewsSite.Accounts.Links;

/// <summary>A link for an administrator to pass on by hand: shown on the next page, once, and kept nowhere.</summary>
public static class HandOver
{
    public const string LinkKey = "hand-over-link";
    public const string WordsKey = "hand-over-words";

    /// <param name="page">That redirects.</param>
    /// <param name="link">Full address.</param>
    /// <param name="words">What it is, for whom, and how long it works.</param>
    public static void HandOverLink(this PageModel page, string link, Phrase words) =>
        (page.TempData[LinkKey], page.TempData[WordsKey]) = (link, DeskWords.Say(words));
}
