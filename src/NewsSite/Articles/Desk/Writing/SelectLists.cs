using Microsoft.AspNetCore.Mvc.Rendering;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Shared.Words;

namespace NewsSite.Articles.Desk.Writing;

/// <summary>What the selects of the article forms offer.</summary>
internal static class SelectLists
{
    public static IReadOnlyList<SelectListItem> Formats =>
        [.. ArticleFormat.All.Select(f => new SelectListItem(StateWords.Of(f), f.Key))];

    public static IReadOnlyList<SelectListItem> Languages =>
        [.. Language.All.Select(l => new SelectListItem(NameOf(l), l.Tag))];

    /// <summary>Their tags, for the script that turns the fields round.</summary>
    public static string RightToLeft { get; } =
        string.Join(' ', Language.All.Where(l => l.IsRightToLeft).Select(l => l.Tag));

    public static IReadOnlyList<SelectListItem> Roles =>
        [
            .. Enum.GetValues<CreditRole>()
                .Select(r => new SelectListItem(DeskWords.Say(StateWords.Of(r)), r.ToString())),
        ];

    /// <param name="none">What leaving it open is called.</param>
    public static IReadOnlyList<SelectListItem> Of(IEnumerable<Choice> choices, Phrase none) =>
        [
            new SelectListItem(DeskWords.Say(none), ""),
            .. choices.Select(c => new SelectListItem(c.Name, c.Id.ToString())),
        ];

    private static string NameOf(Language language) =>
        DeskWords.NameOf(language) is var name && name == language.OwnName ? name : $"{name} – {language.OwnName}";
}
