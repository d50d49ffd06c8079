namespace NewsSite.Shared;

/// <summary>Set on a request whose answer has a content security policy of its own.</summary>
/// <param name="Policy">As the header says it.</param>
public sealed record OwnPolicy(string Policy);
