using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Core.Languages;
using NewsSite.Shared.Words;

namespace NewsSite.Shared;

/// <summary>One sentence for the next page, such as "Saved."; shown once, without script.</summary>
public static class Flash
{
    public const string Key = "flash";

    public static void Say(this PageModel page, Phrase sentence) => page.TempData[Key] = DeskWords.Say(sentence);
}
