using NewsSite.Core.Languages;
using NewsSite.Core.StandingPages;
using NewsSite.Shared.Words;

namespace NewsSite.StandingPages.Admin;

/// <summary>What the desk calls the pages of an edition.</summary>
public static class PageWords
{
    public static Phrase Of(StandingPageKind kind) =>
        kind switch
        {
            StandingPageKind.About => (Phrase)"About",
            StandingPageKind.Corrections => "Corrections",
            _ => "Contact",
        };

    /// <returns>Such as <c>Corrections in Persian</c>.</returns>
    public static Phrase In(StandingPageKind kind, Language edition) =>
        kind switch
        {
            StandingPageKind.About => (Phrase)$"About in {DeskWords.NameOf(edition)}",
            StandingPageKind.Corrections => (Phrase)$"Corrections in {DeskWords.NameOf(edition)}",
            _ => (Phrase)$"Contact in {DeskWords.NameOf(edition)}",
        };
}
