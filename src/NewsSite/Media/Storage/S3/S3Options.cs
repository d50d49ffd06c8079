namespace NewsSite.Media.Storage.S3;

/// <summary>The settings under <c>Media:S3</c>: a bucket for media. Without one they lie in the data folder.</summary>
public sealed class S3Options
{
    public const string Section = "Media:S3";

    /// <summary>Origin of the store, such as <c>https://objects.example</c>; empty for the one of Amazon in <see cref="Region"/>.</summary>
    public string Endpoint { get; set; } = "";

    public string Bucket { get; set; } = "";

    /// <summary>Such as <c>eu-central-1</c>; a store of another make seldom cares, but requests are signed for one.</summary>
    public string Region { get; set; } = "";

    public string AccessKey { get; set; } = "";
    public string SecretKey { get; set; } = "";

    /// <summary>A file with the secret key alone in it, in place of <see cref="SecretKey"/>.</summary>
    public string SecretKeyFile { get; set; } = "";

    /// <summary>What all keys begin with, such as <c>media</c>; a slash follows it by itself.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>Whether the bucket is named in the path, not in the host. Null: as soon as there is an <see cref="Endpoint"/>.</summary>
    public bool? ForcePathStyle { get; set; }

    public bool IsOn => Bucket.Length > 0;

    internal bool IsBegun => (Endpoint + Region + AccessKey + SecretKey + SecretKeyFile + Prefix).Length > 0;
    internal string KeyPrefix => Prefix.Trim('/') is { Length: > 0 } prefix ? prefix + "/" : "";

    /// <exception cref="IOException">The file of the secret key cannot be read.</exception>
    internal string Secret() => SecretKeyFile.Length > 0 ? File.ReadAllText(SecretKeyFile).Trim() : SecretKey;
}
