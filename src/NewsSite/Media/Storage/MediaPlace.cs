namespace NewsSite.Media.Storage;

/// <summary>Where media can lie.</summary>
public enum MediaPlace
{
    /// <summary>The data folder.</summary>
    Disk,

    /// <summary>The bucket of the settings.</summary>
    S3,
}
