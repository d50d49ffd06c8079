using System.Net;
using Microsoft.Extensions.Options;
using NewsSite.Accounts.LockOut;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.LockOut;

public sealed class AddressGuardTests
{
    private readonly NewsroomClock _clock = new();
    private readonly AddressGuard _guard;

    public AddressGuardTests() => _guard = new(Options.Create(new FailureLimits()), _clock);

    [Fact]
    public void An_address_waits_longer_after_each_failure_past_the_tenth()
    {
        Fail("203.0.113.7", 10);

        foreach (var minutes in new[] { 1, 5, 15, 60, 60 })
        {
            var until = _guard.Count(IPAddress.Parse("203.0.113.7"));
            Assert.Equal(_clock.Now.AddMinutes(minutes), until);
            _clock.MoveTo(until!.Value);
            Assert.Null(_guard.Count(IPAddress.Parse("203.0.113.7")));
        }
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:2:ffff::1", true)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:3::7", false)]
    public void Of_IPv6_the_network_counts_and_of_IPv4_the_address(string failed, string tries, bool waits)
    {
        Fail(failed, 10);

        Assert.Equal(waits, _guard.Count(IPAddress.Parse(tries)) is not null);
    }

    [Fact]
    public void What_succeeded_counts_neither_as_failure_nor_as_pardon()
    {
        Fail("203.0.113.7", 9);
        for (var i = 0; i < 50; i++)
        {
            Assert.Null(_guard.Count(IPAddress.Parse("203.0.113.7")));
            _guard.TakeBack(IPAddress.Parse("203.0.113.7"));
        }

        Fail("203.0.113.7", 1);

        Assert.NotNull(_guard.Count(IPAddress.Parse("203.0.113.7")));
    }

    [Fact]
    public void Memory_has_an_end_and_the_oldest_failures_go_first()
    {
        Fail("203.0.113.7", 10);
        _clock.Advance(TimeSpan.FromSeconds(1));

        for (var i = 0; i < AddressGuard.MostAddresses; i++)
        {
            _guard.Count(new IPAddress([10, 0, (byte)(i >> 8), (byte)i]));
        }

        Assert.Null(_guard.Count(IPAddress.Parse("203.0.113.7")));
    }

    private void Fail(string address, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.Null(_guard.Count(IPAddress.Parse(address)));
        }
    }
}
