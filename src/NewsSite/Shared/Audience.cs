using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsSite.Core.Accounts;

namespace NewsSite.Shared;

/// <summary>Who may enter a page or endpoint.</summary>
public enum Audience
{
    /// <summary>Anyone.</summary>
    Reader,

    /// <summary>Anyone who is signed in, also before setting up the second step that their role must have.</summary>
    Arrival,

    /// <summary>Anyone who is signed in and lacks nothing, in what is theirs alone, such as their password.</summary>
    Self,

    /// <summary>Anyone who is signed in and lacks nothing, to look; who may write, also to act.</summary>
    Desk,

    /// <summary>Whoever may write.</summary>
    Writer,

    /// <summary>Editors and administrators.</summary>
    Editor,

    /// <summary>Editors of the whole paper and administrators.</summary>
    Keeper,

    /// <summary>Auditors and administrators.</summary>
    Auditor,

    /// <summary>Administrators.</summary>
    Admin,
}

/// <summary>Says of a page that it is not for the audience of its folder; metadata of every endpoint.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForAudienceAttribute(Audience audience) : Attribute
{
    public Audience Audience { get; } = audience;
}

public static class AudienceRules
{
    /// <summary>Whoever carries it has arrived, and gets no further yet.</summary>
    public const string ArrivalClaim = "newsroom.arrival";

    /// <summary>One for each <see cref="Permission"/>.</summary>
    public const string MayClaim = "newsroom.may";

    private static readonly Dictionary<Audience, Permission> Needs = new()
    {
        [Audience.Writer] = Permission.Write,
        [Audience.Editor] = Permission.Edit,
        [Audience.Keeper] = Permission.KeepNames,
        [Audience.Auditor] = Permission.ReadRecord,
        [Audience.Admin] = Permission.Administer,
    };

    public static TBuilder ForAudience<TBuilder>(this TBuilder endpoint, Audience audience)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.WithMetadata(new ForAudienceAttribute(audience));
        return audience == Audience.Reader
            ? endpoint.AllowAnonymous()
            : endpoint.RequireAuthorization(audience.ToString());
    }

    /// <summary>Whether the audience includes someone at the desk.</summary>
    public static bool Includes(this Audience audience, CurrentActor actor) =>
        !Needs.TryGetValue(audience, out var permission) || actor.May(permission);

    /// <summary>One policy per audience, by its name. What declares none is open to nobody.</summary>
    public static void AddAudiences(this AuthorizationOptions options)
    {
        options.AddPolicy(nameof(Audience.Arrival), policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(nameof(Audience.Self), policy => policy.RequireArrived());
        options.AddPolicy(
            nameof(Audience.Desk),
            policy => policy.RequireArrived().RequireAssertion(OnlyLooksOrMayWrite)
        );
        foreach (var (audience, permission) in Needs)
        {
            options.AddPolicy(
                audience.ToString(),
                policy => policy.RequireArrived().RequireClaim(MayClaim, permission.ToString())
            );
        }

        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
    }

    /// <summary>A page of the desk that forgets to ask whether its reader may write is closed to those who may not.</summary>
    private static bool OnlyLooksOrMayWrite(AuthorizationHandlerContext context) =>
        context.User.HasClaim(MayClaim, nameof(Permission.Write))
        || (
            context.Resource is HttpContext { Request.Method: var method }
            && (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method))
        );

    private static AuthorizationPolicyBuilder RequireArrived(this AuthorizationPolicyBuilder policy) =>
        policy
            .RequireAuthenticatedUser()
            .RequireAssertion(context => !context.User.HasClaim(claim => claim.Type == ArrivalClaim));
}
