using NewsSite.Core.Languages;

namespace NewsSite.Core.Shared;

/// <summary>Something in the way of what a person asked for: a value, not an exception.</summary>
/// <param name="Code">Stable and machine-readable, as <c>noun.what-is-wrong</c>, such as <c>media.alt-missing</c>.</param>
/// <param name="Message">One sentence for people: what is wrong and what to do.</param>
/// <param name="Field">The form field it belongs to, such as <c>Headline</c>; null when it belongs to the whole.</param>
/// <param name="Line">Line of the article body it was found on, from 1; null when it is not about the body.</param>
/// <param name="Blocks">False for advice that an editor may overrule.</param>
public sealed record Problem(string Code, Phrase Message, string? Field = null, int? Line = null, bool Blocks = true);
