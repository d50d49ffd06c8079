namespace NewsSite.Web;

/// <summary>What the command line says about the host; null leaves it to settings and environment.</summary>
public sealed record HostOptions(string? DataFolder = null, string? Urls = null, string? Environment = null)
{
    internal IEnumerable<KeyValuePair<string, string?>> AsSettings()
    {
        if (DataFolder is not null)
        {
            yield return new("Data:FromCommandLine", Path.GetFullPath(DataFolder));
        }

        if (Urls is not null)
        {
            yield return new("Urls", Urls);
        }
    }
}
