namespace NewsSite.Core.Audit;

/// <summary>An end of the record that the site vouches for, to be kept where the site cannot reach it.</summary>
/// <param name="Head">As an <see cref="AuditAnchor"/> is written: this, and nothing else, is signed.</param>
/// <param name="Signature">In base64.</param>
/// <param name="PublicKey">In PEM. Whoever checks compares it with the one they know.</param>
public sealed record SignedHead(string Head, string Signature, string PublicKey);
