using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using NewsSite.Core.Accounts;

namespace NewsSite.Shared;

/// <summary>Who may enter a page or endpoint.</summary>
public enum Audience
{
    /// <summary>Anyone.</summary>
    Reader,

    /// <summary>Anyone who is signed in, also before setting up the second step that their role must have.</summary>
    Arrival,

    /// <summary>Anyone who is signed in and lacks nothing.</summary>
    Desk,

    /// <summary>Editors and administrators.</summary>
    Editor,

    /// <summary>Administrators.</summary>
    Admin,
}

/// <summary>Narrows a page in a <c>Desk</c> folder to editors; metadata of every endpoint.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForAudienceAttribute(Audience audience) : Attribute
{
    public Audience Audience { get; } = audience;
}

public static class AudienceRules
{
    /// <summary>Whoever carries it has arrived, and gets no further yet.</summary>
    public const string ArrivalClaim = "newsroom.arrival";

    public static TBuilder ForAudience<TBuilder>(this TBuilder endpoint, Audience audience)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.WithMetadata(new ForAudienceAttribute(audience));
        return audience == Audience.Reader
            ? endpoint.AllowAnonymous()
            : endpoint.RequireAuthorization(audience.ToString());
    }

    /// <summary>One policy per audience, by its name. What declares none is open to nobody.</summary>
    public static void AddAudiences(this AuthorizationOptions options)
    {
        options.AddPolicy(nameof(Audience.Arrival), policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(nameof(Audience.Desk), policy => policy.RequireAuthenticatedUser().RequireArrived());
        options.AddPolicy(
            nameof(Audience.Editor),
            policy => policy.RequireRole(nameof(Role.Editor), nameof(Role.Admin)).RequireArrived()
        );
        options.AddPolicy(nameof(Audience.Admin), policy => policy.RequireRole(nameof(Role.Admin)).RequireArrived());
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
    }

    private static AuthorizationPolicyBuilder RequireArrived(this AuthorizationPolicyBuilder policy) =>
        policy.RequireAssertion(context => !context.User.HasClaim(claim => claim.Type == ArrivalClaim));
}
