namespace NewsSite.Core.Accounts;

/// <summary>What the record calls what happens to an account whose device was seized.</summary>
public static class FreezingActs
{
    public const string Frozen = "account.frozen";

    /// <summary>Never shown to the account that it is about: whoever holds the device may read over its shoulder.</summary>
    public const string DuressNoted = "account.duress-noted";
    public const string Thawed = "account.thawed";
}
