using System.Globalization;
using System.Text.RegularExpressions;
using NewsSite.Core.Languages;
using NewsSite.Core.Signs;

namespace NewsSite.Core.Markup.Links;

/// <summary>Whether an address leads where it seems to lead.</summary>
internal static partial class LinkHosts
{
    private const string Coded = "xn--";
    private static readonly IdnMapping Idn = new();

    /// <summary>What a reader would take a host for that is another: in letters of two scripts, in ones drawn like Latin, or in code.</summary>
    /// <param name="address">Of a page; anything else has no host to be wrong about.</param>
    /// <returns>Null when the host is what it looks like.</returns>
    public static SeemingHost? SeemingIn(string address)
    {
        if (HostOf(address) is not { } ascii)
        {
            return null;
        }

        var letters = LettersOf(ascii);
        return address.Contains(Coded, StringComparison.OrdinalIgnoreCase) || IsLookAlike(letters)
            ? new SeemingHost(letters, ascii)
            : null;
    }

    /// <summary>The address as a page writes it out: with the host in code when its letters would mislead.</summary>
    /// <param name="address">Also without its beginning, as people write it.</param>
    public static string Shown(string address) =>
        HostOf(Whole(address)) is { } ascii && LettersOf(ascii) is var letters && IsLookAlike(letters)
            ? address.Replace(letters, ascii, StringComparison.OrdinalIgnoreCase)
            : address;

    /// <summary>The host that a link's words name, when they read like an address.</summary>
    public static string? NamedBy(string words) => AddressLike().IsMatch(words) ? HostOf(Whole(words)) : null;

    /// <summary>Whether words that name one host stand on a link to another. Parts of one site are one.</summary>
    public static bool NamesAnother(string words, string address)
    {
        if (NamedBy(words) is not { } named)
        {
            return false;
        }

        var (a, b) = (Bare(named), Bare(HostOf(address) ?? ""));
        return a != b
            && !a.EndsWith($".{b}", StringComparison.Ordinal)
            && !b.EndsWith($".{a}", StringComparison.Ordinal);
    }

    private static string Whole(string words) =>
        words.Contains("://", StringComparison.Ordinal) ? words : $"https://{words}";

    /// <returns>In code, small letters; null when the address has no host.</returns>
    private static string? HostOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri.IdnHost.ToLowerInvariant()
            : null;

    private static string LettersOf(string ascii)
    {
        try
        {
            return Idn.GetUnicode(ascii);
        }
        catch (ArgumentException)
        {
            // Code that stands for nothing is shown as it is.
            return ascii;
        }
    }

    private static bool IsLookAlike(string host) =>
        LookAlikes.FirstIn(host) is not null
        || HiddenSigns.FirstIn(host) is not null
        || (char.IsAscii(host[^1]) && host.Split('.').Any(part => !IsAscii(part) && LookAlikes.PassesForLatin(part)));

    private static bool IsAscii(string part) => part.All(char.IsAscii);

    private static string Bare(string host) =>
        host.StartsWith("www.", StringComparison.Ordinal) ? host["www.".Length..] : host;

    [GeneratedRegex(
        @"^(https?://)?([\p{L}\p{N}\p{M}-]+\.)+\p{Ll}{2,}([:/?#]\S*)?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex AddressLike();
}

/// <param name="Letters">As browsers may show it.</param>
/// <param name="Ascii">As machines write it.</param>
internal sealed record SeemingHost(string Letters, string Ascii)
{
    /// <summary>For the editor, of a link with these words.</summary>
    public Phrase WarningOfLink(string words) =>
        Letters == Ascii
            ? (Phrase)$"The link “{words}” leads to {Ascii}, an address in code. Check where that is."
            : (Phrase)
                $"The link “{words}” leads to {Ascii}, which may be shown as “{Letters}”. Check that this is the site you mean.";

    /// <summary>For the editor, of a setting of a block.</summary>
    public Phrase WarningOfSetting(string key) =>
        Letters == Ascii
            ? (Phrase)$"“{key}” leads to {Ascii}, an address in code. Check where that is."
            : (Phrase)
                $"“{key}” leads to {Ascii}, which may be shown as “{Letters}”. Check that this is the site you mean.";
}
