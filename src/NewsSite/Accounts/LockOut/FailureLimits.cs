using NewsSite.Core.Accounts;

namespace NewsSite.Accounts.LockOut;

/// <summary>The settings under <c>Newsroom:SignIn</c>: how many failures a network address may make before it must wait.</summary>
public sealed class FailureLimits
{
    public const string Section = "Newsroom:SignIn";

    /// <summary>More than one account's worth: a whole office may share an address.</summary>
    public int FailuresPerAddress { get; set; } = 2 * LockDelays.FreeTries;

    /// <summary>On this machine stands a proxy, perhaps, with everybody behind it.</summary>
    public int FailuresPerLoopbackAddress { get; set; } = 100;
}
