namespace NewsSite.Shared;

/// <summary>One edition of the readers' paper, an entry of the setting <c>Newsroom:Editions</c>.</summary>
/// <remarks>Script, direction, calendar, digits and typography are those of its language.</remarks>
public sealed class Edition
{
    /// <summary>Tag of a language the site has strings for.</summary>
    public string Language { get; set; } = "";

    /// <summary>What the paper is called in it; empty keeps <c>Newsroom:Name</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>One line under the name; may be empty.</summary>
    public string Tagline { get; set; } = "";

    /// <summary>IANA zone its times are told in; empty keeps <c>Newsroom:TimeZone</c>.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>Slugs of the sections of its menu, in its order; none for all that have stories, in the order of the desk.</summary>
    public string[] Sections { get; set; } = [];
}
