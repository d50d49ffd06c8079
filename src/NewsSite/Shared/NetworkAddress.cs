using System.Net;
using System.Net.Sockets;

namespace NewsSite.Shared;

/// <summary>Where requests come from, in a form that can be shown, compared and counted.</summary>
public static class NetworkAddress
{
    /// <returns>An IPv4 address as one, also when it came over an IPv6 socket; without a zone. Null where the server cannot tell.</returns>
    public static string? Written(IPAddress? address) => address is null ? null : Plain(address).ToString();

    /// <summary>Whose limits count: the address itself; of IPv6 the /64, which one household or server has all of.</summary>
    /// <returns><see cref="IPAddress.None"/> where the server cannot tell.</returns>
    public static IPAddress NetworkOf(IPAddress? address)
    {
        var plain = address is null ? IPAddress.None : Plain(address);
        if (plain.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(plain))
        {
            return plain;
        }

        var bytes = plain.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    private static IPAddress Plain(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : new IPAddress(address.GetAddressBytes());
}
