using NewsSite.Core.Accounts;
using NewsSite.Core.Languages;

namespace NewsSite.Tests.Accounts.Browsers;

public sealed class DeviceWordsTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux")]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
        "Edge on Windows"
    )]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari on iPhone")]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
        "Chrome on Android"
    )]
    [InlineData("curl/8", "Unknown browser")]
    [InlineData("<script>alert(1)</script> Windows", "Unknown browser on Windows")]
    [InlineData(null, "Unknown browser")]
    public void A_browser_is_told_by_kind_and_system_in_our_own_words(string? userAgent, string words) =>
        Assert.Equal(words, DeviceWords.Of(userAgent));

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1 (this machine)")]
    [InlineData("::1", "::1 (this machine)")]
    [InlineData("172.20.1.9", "172.20.1.9 (local network)")]
    [InlineData("172.32.1.9", "172.32.1.9")]
    [InlineData("fd00::1", "fd00::1 (local network)")]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("", "unknown")]
    public void An_address_tells_its_place_where_it_can(string address, string words) =>
        Assert.Equal(words, AddressWords.In(Language.English, address));
}
