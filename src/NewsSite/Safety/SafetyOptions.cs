using System.Net;

namespace NewsSite.Safety;

/// <summary>The settings under <c>Safety</c>.</summary>
public sealed class SafetyOptions
{
    public const string Section = "Safety";

    /// <summary>Addresses or networks (such as <c>10.0.0.0/8</c>) of proxies whose word on the visitor's address and on https is taken.</summary>
    public string[] Proxies { get; set; } = [];

    /// <summary>For one address, readers and desk alike.</summary>
    public int SearchesPerMinute { get; set; } = 60;

    /// <summary>Forms and other unsafe requests, for one person or, before sign-in, one address. Pieces of an upload do not count.</summary>
    public int WritesPerMinute { get; set; } = 600;

    /// <summary>Files that one person begins to upload.</summary>
    public int UploadsPerMinute { get; set; } = 120;

    /// <summary>Looks at the health of the site from one address: each tries the disk and the record.</summary>
    public int HealthChecksPerMinute { get; set; } = 30;

    /// <summary>Pages and pictures behind links for outside eyes, for one address: nobody tries out links.</summary>
    public int SharedPerMinute { get; set; } = 240;

    /// <summary>How many times as much this machine may ask for: a proxy may stand on it, with everybody behind it.</summary>
    public int TimesForLoopback { get; set; } = 50;

    /// <summary>Where a hole may be reported: <c>mailto:</c> or <c>https:</c>. Empty: there is no security.txt.</summary>
    public string SecurityContact { get; set; } = "";

    public bool HasWrongProxy => Proxies.Any(p => !IPAddress.TryParse(p, out _) && !IPNetwork.TryParse(p, out _));

    public bool HasWrongLimit =>
        SearchesPerMinute < 1
        || WritesPerMinute < 1
        || UploadsPerMinute < 1
        || HealthChecksPerMinute < 1
        || SharedPerMinute < 1
        || TimesForLoopback < 1;

    public bool HasWrongContact =>
        SecurityContact.Length > 0
        && !(
            Uri.TryCreate(SecurityContact, UriKind.Absolute, out var contact) && contact.Scheme is "mailto" or "https"
        );
}
