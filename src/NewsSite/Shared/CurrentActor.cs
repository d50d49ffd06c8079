using System.Net;
using NewsSite.Core.Accounts;
using NewsSite.Core.Languages;

namespace NewsSite.Shared;

/// <summary>Who is acting in this request or command. Until told otherwise: the site itself, which may do everything.</summary>
public sealed class CurrentActor
{
    private IReadOnlySet<Permission> _permissions = Permissions.Of(Core.Accounts.Role.Admin, DeskLimits.None);

    /// <summary>Null for the command line and the site's own work.</summary>
    public Guid? AccountId { get; private set; }
    public string Name { get; private set; } = "NewsSite";

    /// <summary>Null for a visitor.</summary>
    public Role? Role { get; private set; } = Core.Accounts.Role.Admin;

    /// <summary>The part of the paper that they edit.</summary>
    public DeskLimits Limits { get; private set; } = DeskLimits.None;

    /// <summary>In which they chose to read the newsroom's pages; null when they chose none.</summary>
    public Language? Language { get; private set; }

    /// <summary>The signed-in browser of this request; null outside one.</summary>
    public Guid? SessionId { get; private set; }

    public bool May(Permission permission) => _permissions.Contains(permission);

    /// <summary>The last door, behind those of pages and commands.</summary>
    /// <exception cref="NotPermittedException">They may not.</exception>
    public void Require(Permission permission)
    {
        if (!May(permission))
        {
            throw new NotPermittedException(permission);
        }
    }

    /// <param name="sessionId">The signed-in browser it comes from; null when it comes from none.</param>
    public void Become(
        Guid accountId,
        string name,
        Role role,
        DeskLimits limits,
        Guid? sessionId = null,
        Language? language = null
    )
    {
        (AccountId, Name, Role, Limits, SessionId) = (accountId, name, role, limits, sessionId);
        Language = language;
        _permissions = Permissions.Of(role, limits);
    }

    /// <summary>The site's own work again, after work in the name of others.</summary>
    public void BecomeTheSite() => Become(new CurrentActor());

    /// <summary>Acts for someone who asked and did not wait.</summary>
    public void Become(CurrentActor asker)
    {
        (AccountId, Name, Role, Limits, SessionId) = (
            asker.AccountId,
            asker.Name,
            asker.Role,
            asker.Limits,
            asker.SessionId
        );
        (Address, Language, _permissions) = (asker.Address, asker.Language, asker._permissions);
    }

    /// <summary>A visitor who is not signed in: owns nothing, not even what has no owner.</summary>
    public void BecomeVisitor()
    {
        (AccountId, Name, Role, Limits, SessionId) = (Guid.Empty, "Visitor", null, DeskLimits.None, null);
        Language = null;
        _permissions = new HashSet<Permission>();
    }

    /// <summary>Network address of the request; null for the command line and the site's own work.</summary>
    public string? Address { get; private set; }

    public void ComeFrom(IPAddress? address) => Address = NetworkAddress.Written(address);
}

/// <summary>Someone reached an act that is not theirs, past the doors before it: people get the same 404 as everywhere.</summary>
public sealed class NotPermittedException(Permission permission)
    : Exception($"The act needs the permission {permission}.");
