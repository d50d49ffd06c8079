using NewsSite.Core.Accounts;

namespace NewsSite.Accounts.SecondStep;

/// <summary>A role that may not work without a second step.</summary>
public sealed class SecondStepRule
{
    public required Role Role { get; init; }
    public required DateTime Since { get; init; }
}
