using System.Net;
using NewsSite.Core.Accounts;

namespace NewsSite.Shared;

/// <summary>Who is acting in this request or command. Until told otherwise: the site itself.</summary>
public sealed class CurrentActor
{
    /// <summary>Null for the command line and the site's own work.</summary>
    public Guid? AccountId { get; private set; }
    public string Name { get; private set; } = "NewsSite";
    public Role Role { get; private set; } = Role.Admin;

    /// <summary>The signed-in browser of this request; null outside one.</summary>
    public Guid? SessionId { get; private set; }

    public bool IsEditor => Role >= Role.Editor;
    public bool IsAdmin => Role >= Role.Admin;

    /// <param name="sessionId">The signed-in browser it comes from; null when it comes from none.</param>
    public void Become(Guid accountId, string name, Role role, Guid? sessionId = null) =>
        (AccountId, Name, Role, SessionId) = (accountId, name, role, sessionId);

    /// <summary>A visitor who is not signed in: owns nothing, not even what has no owner.</summary>
    public void BecomeVisitor() => Become(Guid.Empty, "Visitor", Role.Author);

    /// <summary>Network address of the request; null for the command line and the site's own work.</summary>
    public string? Address { get; private set; }

    public void ComeFrom(IPAddress? address) => Address = NetworkAddress.Written(address);
}
