namespace NewsSite.Shared;

/// <summary>Says of a page or endpoint that its address is a secret: nothing keeps it, nothing finds it, and no other site hears of it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForOneReaderAttribute : Attribute;
