using System.CommandLine;

namespace NewsSite.Web.Commands;

/// <summary>The options that every command takes.</summary>
internal static class CommonOptions
{
    public static readonly Option<string?> Data = new("--data")
    {
        Description = "The data folder (database, media, keys). Else NEWSSITE_DATA, else the setting Data:Folder.",
        HelpName = "DIR",
        Recursive = true,
    };

    public static readonly Option<string?> Urls = new("--urls")
    {
        Description =
            "Address to listen on, such as http://localhost:5080; with other commands, the site's public address in what they print.",
        HelpName = "ADDRESS",
        Recursive = true,
    };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Print the result as JSON on standard output.",
        Recursive = true,
    };

    public static readonly Option<bool> Quiet = new("--quiet")
    {
        Description = "No progress; only the result and errors.",
        Recursive = true,
    };

    public static void AddTo(RootCommand root)
    {
        foreach (var option in (Option[])[Data, Urls, Json, Quiet])
        {
            root.Options.Add(option);
        }
    }

    public static HostOptions HostOptions(this ParseResult parsed) => new(parsed.GetValue(Data), parsed.GetValue(Urls));
}
