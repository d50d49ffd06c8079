using NewsSite.Core.Languages;

namespace NewsSite.Core.Accounts;

/// <summary>What a browser calls itself, in words its owner knows it by. It may lie; nothing rests on it.</summary>
public static class DeviceWords
{
    public const int MaxLength = 60;
    private const string Unknown = "Unknown browser";
    private const string Between = " on ";

    /// <summary>Browsers name those they descend from too, so the youngest comes first.</summary>
    private static readonly IReadOnlyList<(string Mark, string Name)> Browsers =
    [
        ("Edg/", "Edge"),
        ("EdgA/", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly IReadOnlyList<(string Mark, string Name)> Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("CrOS", "ChromeOS"),
        ("Windows", "Windows"),
        ("Mac OS X", "Mac"),
        ("Linux", "Linux"),
    ];

    /// <param name="userAgent">The header as it came; null when none came.</param>
    public static string Of(string? userAgent) =>
        (Find(Browsers, userAgent ?? ""), Find(Systems, userAgent ?? "")) switch
        {
            (null, null) => Unknown,
            (null, var system) => Unknown + Between + system,
            (var browser, null) => browser,
            var (browser, system) => browser + Between + system,
        };

    /// <summary>The words of <see cref="Of"/>, which are kept in English, for whoever looks.</summary>
    public static string In(Language language, string device) =>
        device.Split(Between) switch
        {
            [Unknown] => ((Phrase)"Unknown browser").In(language),
            [Unknown, var system] => ((Phrase)$"Unknown browser on {system}").In(language),
            [var browser, var system] => ((Phrase)$"{browser} on {system}").In(language),
            _ => device,
        };

    private static string? Find(IEnumerable<(string Mark, string Name)> known, string userAgent) =>
        known.FirstOrDefault(k => userAgent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
