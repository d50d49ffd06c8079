using System.Net;
using System.Net.Sockets;
using NewsSite.Core.Languages;

namespace NewsSite.Core.Accounts;

/// <summary>A network address for people: with its place, as far as the address itself tells it.</summary>
public static class AddressWords
{
    public static string In(Language language, string address) =>
        !IPAddress.TryParse(address, out var parsed) ? ((Phrase)"unknown").In(language)
        : IPAddress.IsLoopback(parsed) ? ((Phrase)$"{address} (this machine)").In(language)
        : IsLocal(parsed) ? ((Phrase)$"{address} (local network)").In(language)
        : address;

    /// <remarks>Sources: RFC 1918, RFC 3927, RFC 4193, RFC 4291.</remarks>
    private static bool IsLocal(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork
            ? bytes[0] == 10
                || (bytes[0] == 172 && bytes[1] is >= 16 and <= 31)
                || (bytes[0], bytes[1]) is (192, 168) or (169, 254)
            : address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal;
    }
}
