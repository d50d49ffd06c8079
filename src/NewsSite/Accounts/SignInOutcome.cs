namespace NewsSite.Accounts;

/// <summary>How a try to sign in ended.</summary>
/// <param name="TryAgainAt">When the address is refused: the time (UTC) from which it is heard again.</param>
public sealed record SignInOutcome(SignInStep Step, DateTime? TryAgainAt = null);

public enum SignInStep
{
    /// <summary>Unknown, wrong, locked and disabled alike.</summary>
    Wrong,

    /// <summary>Too many failures came from this network address; nothing was looked at.</summary>
    AddressRefused,

    /// <summary>The password is right; a code is owed.</summary>
    SecondStep,

    /// <summary>A code was given, and nobody is half signed in, or not any more.</summary>
    StartAgain,

    Entered,
}
