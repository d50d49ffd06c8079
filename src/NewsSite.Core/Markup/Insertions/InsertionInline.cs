using Markdig.Syntax.Inlines;

namespace NewsSite.Core.Markup.Insertions;

/// <summary>Words an editor put into somebody else's, brackets and all.</summary>
internal sealed class InsertionInline : ContainerInline;
