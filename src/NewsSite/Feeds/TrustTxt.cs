using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NewsSite.Shared;

namespace NewsSite.Feeds;

/// <summary>With whom the paper stands: associations, owners, and which accounts elsewhere are really its own.</summary>
/// <remarks>Source: JournalList, “trust.txt” specification 1.4.</remarks>
internal static class TrustTxt
{
    public static readonly string[] Paths = ["/.well-known/trust.txt", "/trust.txt"];

    /// <summary>What a line may say. Whether machines may learn from texts is said by another setting, in one place only.</summary>
    private static readonly HashSet<string> Attributes =
    [
        "member",
        "belongto",
        "control",
        "controlledby",
        "social",
        "vendor",
        "customer",
        "disclosure",
        "contact",
    ];

    /// <param name="line">Such as <c>member=https://association.example/</c>.</param>
    public static bool IsLine(string line) =>
        line.Split('=', 2) is [var attribute, var value]
        && Attributes.Contains(attribute)
        && Uri.TryCreate(value, UriKind.Absolute, out var address)
        && (address.Scheme is "https" or "http" || (attribute == "contact" && address.Scheme is "mailto" or "tel"))
        && !value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    /// <returns>404 for a paper that says nothing of whom it stands with.</returns>
    public static IResult Answer(IOptions<NewsroomOptions> options)
    {
        var newsroom = options.Value;
        if (newsroom.Trust.Length == 0)
        {
            return TypedResults.NotFound();
        }

        IEnumerable<string> lines = newsroom.RefusesAiCrawlers
            ? newsroom.Trust.Append("datatrainingallowed=no")
            : newsroom.Trust;
        return TypedResults.Text(string.Concat(lines.Select(line => $"{line}\n")));
    }
}
