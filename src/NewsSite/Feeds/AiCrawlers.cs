namespace NewsSite.Feeds;

/// <summary>Programs that collect texts to train machines, by the names their makers publish for robots.txt. Search engines are not among them.</summary>
internal static class AiCrawlers
{
    private static readonly string[] Names =
    [
        "AI2Bot",
        "Amazonbot",
        "anthropic-ai",
        "Applebot-Extended",
        "Bytespider",
        "CCBot",
        "ClaudeBot",
        "cohere-ai",
        "Diffbot",
        "Google-Extended",
        "GPTBot",
        "ImagesiftBot",
        "Meta-ExternalAgent",
        "Omgilibot",
        "PerplexityBot",
        "Timpibot",
    ];

    /// <summary>One group of robots.txt.</summary>
    public static string Refusal { get; } =
        string.Concat(Names.Select(name => $"User-agent: {name}\n")) + "Disallow: /\n";
}
