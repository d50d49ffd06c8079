using System.Net;
using Microsoft.Extensions.Options;
using NewsSite.Shared;

namespace NewsSite.Banners.Streams;

/// <summary>Counts open streams, so that nobody can use up the site's connections.</summary>
internal sealed class StreamLimits(IOptions<StreamOptions> options)
{
    private readonly Lock _counting = new();
    private readonly Dictionary<IPAddress, int> _byAddress = [];
    private int _total;

    /// <returns>False when that address or the site has as many as it may. Otherwise <see cref="Leave"/> must follow.</returns>
    public bool TryEnter(IPAddress? address)
    {
        var key = NetworkAddress.NetworkOf(address);
        lock (_counting)
        {
            var open = _byAddress.GetValueOrDefault(key);
            if (_total >= options.Value.StreamsTotal || open >= MostFor(key))
            {
                return false;
            }

            _total++;
            _byAddress[key] = open + 1;
            return true;
        }
    }

    public void Leave(IPAddress? address)
    {
        var key = NetworkAddress.NetworkOf(address);
        lock (_counting)
        {
            _total--;
            if (--_byAddress[key] == 0)
            {
                _byAddress.Remove(key);
            }
        }
    }

    private int MostFor(IPAddress key) =>
        IPAddress.IsLoopback(key) ? options.Value.StreamsPerLoopbackAddress : options.Value.StreamsPerAddress;
}
